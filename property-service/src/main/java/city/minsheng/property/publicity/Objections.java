package city.minsheng.property.publicity;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** The objections: who raised one sees it, staff those of their company, officials those of their region. */
@ApplicationScoped
class Objections extends ScopedRepository<Objection> {
    @Inject
    Publicities publicities;

    Objections() {
        super(Objection.class, PublicityProblem.OBJECTION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.own("raisedBy", actor, RESIDENT)
                .or(Sight.ofOrg("concerns", actor, PROPERTY_STAFF))
                .or(Sight.within(actor, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR));
    }

    /** @param line its number in the list, from 1 */
    Objection raise(UUID publicityId, int line, String content, Actor actor, Instant now) {
        var publicity = publicities.visibleLocked(actor, publicityId); // closing it waits for this, or this for that
        var objection =
                new Objection(publicity, line - 1, publicities.concerned(publicityId, line), content, actor, now);
        var open = Sql.rows(
                entities,
                "select 1 from objection where publicity_id = ?1 and seq = ?2 and status = 'OPEN'",
                publicityId,
                line - 1);
        if (!open.isEmpty()) {
            throw Refusal.of(PublicityProblem.OBJECTION_OPEN);
        }
        persist(objection);
        return objection;
    }
}
