package city.minsheng.property.escalation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.problem.PropertyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The escalations: a company sees those that went to it, officials those of their region. */
@ApplicationScoped
class Escalations extends ScopedRepository<Escalation> {
    Escalations() {
        super(Escalation.class, PropertyProblem.ESCALATION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.ofOrg("recipient", actor, PROPERTY_STAFF)
                .or(Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }
}
