package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.region.Region;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * Where a notice goes.
 *
 * @param recipient credit code of a company, or code of a region
 * @param person the only one who is told; null when all of the audience are
 */
@Embeddable
public record Address(@Enumerated(STRING) Audience audience, String recipient, UUID person) {
    /** The same as {@link Notices#sight} for a notice at hand; a test holds the two together. */
    public boolean isFor(Actor actor) {
        if (person != null && !person.equals(actor.person())) {
            return false;
        }
        return switch (audience) {
            case COMPANY -> actor.has(PROPERTY_STAFF) && recipient.equals(actor.org());
            case COMMUNITY ->
                actor.has(COMMUNITY_WORKER) && actor.region() != null && Region.contains(actor.region(), recipient);
            case OFFICE -> actor.hasAny(TOWN_OFFICER, COUNTY_OFFICER) && recipient.equals(actor.region());
        };
    }
}
