package city.minsheng.insurance.person;

import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Clerks see the links of the insured persons of their region. */
@ApplicationScoped
class PersonLinks extends ScopedRepository<PersonLink> {
    protected PersonLinks() {
        super(PersonLink.class, InsuranceProblem.LINK_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, STATION_CLERK);
    }

    /** @throws Refusal 409 when the insured person or the account has a link: unique indexes say so again in a race */
    void requireFree(UUID insuredPersonId, UUID person) {
        var taken = entities.createQuery(
                        "select count(*) from PersonLink l where (l.insuredPersonId = ?1 or l.person = ?2) and l.endedAt is null",
                        Long.class)
                .setParameter(1, insuredPersonId)
                .setParameter(2, person)
                .getSingleResult();
        if (taken > 0) {
            throw Refusal.of(InsuranceProblem.LINK_TAKEN);
        }
    }
}
