package city.minsheng.insurance.person;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Staff sees the insured persons of its region; everyone else reaches one only by naming him rightly. */
@ApplicationScoped
public class InsuredPersons extends ScopedRepository<InsuredPerson> {
    /** The insured person of the account {@code :actorPerson}, over an attribute that holds his id. */
    public static final String LINKED_TO_ACTOR =
            " in (select l.insuredPersonId from PersonLink l where l.person = :actorPerson and l.endedAt is null)";

    @Inject
    Vault vault;

    protected InsuredPersons() {
        super(InsuredPerson.class, InsuranceProblem.INSURED_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, STATION_CLERK, INSURANCE_REVIEWER);
    }

    /**
     * The person of this number and name, locked until the transaction ends, so that two acts for him queue up. One
     * refusal for all that can be wrong: it tells neither which of the two, nor whether such a person is insured.
     */
    public Insured confirmed(String residentId, String name) {
        return withNumber(residentId, Sight.everything())
                .filter(found -> found.isNamed(name, vault))
                .map(found -> found.open(vault, persons(List.of(found.id())).get(found.id())))
                .orElseThrow(() -> Refusal.of(InsuranceProblem.PRINCIPAL_UNKNOWN));
    }

    /** The insured person whom the actor himself is, locked until the transaction ends. */
    public Insured own(Actor actor) {
        return entities.createQuery(
                        "from InsuredPerson e where e.id in (select l.insuredPersonId from PersonLink l"
                                + " where l.person = ?1 and l.endedAt is null)",
                        InsuredPerson.class)
                .setParameter(1, actor.requirePerson())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(found -> found.open(vault, actor.person()))
                .orElseThrow(() -> Refusal.of(InsuranceProblem.PERSON_NOT_LINKED));
    }

    /** One that the clerk may see, locked; the same 404 for another region, another name and no such person. */
    InsuredPerson visible(Actor clerk, String residentId, String name) {
        return withNumber(residentId, sight(clerk, time.instant()))
                .filter(found -> found.isNamed(name, vault))
                .orElseThrow(() -> Refusal.of(InsuranceProblem.INSURED_MISSING));
    }

    /** Those whom rows that the caller has been shown refer to. */
    public Map<UUID, Insured> of(Collection<UUID> ids) {
        var persons = persons(ids);
        return entities.createQuery("from InsuredPerson e where e.id in ?1", InsuredPerson.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(InsuredPerson::id, e -> e.open(vault, persons.get(e.id()))));
    }

    private Optional<InsuredPerson> withNumber(String residentId, Sight sight) {
        var query = entities.createQuery(
                        "from InsuredPerson e where e.residentIdIndex = :number and " + sight.condition(),
                        InsuredPerson.class)
                .setParameter("number", vault.index(residentId))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        sight.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    private Map<UUID, UUID> persons(Collection<UUID> insured) {
        var persons = new HashMap<UUID, UUID>();
        entities.createQuery("from PersonLink l where l.insuredPersonId in ?1 and l.endedAt is null", PersonLink.class)
                .setParameter(1, insured)
                .getResultStream()
                .forEach(link -> persons.put(link.insuredPersonId(), link.person()));
        return persons;
    }
}
