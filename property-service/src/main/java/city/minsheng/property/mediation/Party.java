package city.minsheng.property.mediation;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identity.Actor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One who is in dispute (当事人); name and phone are sealed.
 *
 * @param phoneSealed null when it is not known
 * @param person the account's person, where he filed himself; null otherwise
 * @param org code of a unit that is a party; null for a private person
 */
@Embeddable
record Party(@Enumerated(STRING) Side side, String nameSealed, String phoneSealed, UUID person, String org) {
    /** The party himself, or somebody of the unit that is one. */
    boolean is(Actor actor) {
        return person != null && person.equals(actor.person()) || org != null && org.equals(actor.org());
    }
}
