package city.minsheng.property.escalation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** The escalations: a company or unit sees those that went to it, workers those to their region, officials all of theirs. */
@ApplicationScoped
class Escalations extends ScopedRepository<Escalation> {
    Escalations() {
        super(Escalation.class, PropertyProblem.ESCALATION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("recipient", actor, PROPERTY_STAFF)
                .or(Sight.ofOrg("recipient", actor, COMMUNITY_WORKER))
                .or(toWorkers(actor))
                .or(Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    /** What went to the region that community workers act for. */
    private static Sight toWorkers(Actor actor) {
        var region = actor.region();
        return region == null
                ? Sight.nothing()
                : Sight.within(actor, COMMUNITY_WORKER)
                        .and(new Sight(
                                "(e.recipient = e.place.regionCode or e.recipient = :actorRegion)",
                                Map.of("actorRegion", region)));
    }
}
