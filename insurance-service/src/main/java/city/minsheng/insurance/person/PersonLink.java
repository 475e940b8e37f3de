package city.minsheng.insurance.person;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An account is that of an insured person (身份绑定): a clerk saw the identity card of the human who holds it. */
@Entity
class PersonLink {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID insuredPersonId;
    private UUID person;
    private String linkedBy;
    private Instant linkedAt;
    private Instant endedAt;

    @Embedded
    private Place place;

    protected PersonLink() {} // for JPA

    PersonLink(InsuredPerson insured, UUID person, Actor clerk, Instant now) {
        if (person.equals(clerk.person())) {
            throw Refusal.of(InsuranceProblem.LINK_OWN);
        }
        id = Ids.next(now);
        insuredPersonId = insured.id();
        this.person = person;
        linkedBy = clerk.subject();
        linkedAt = now;
        place = new Place(insured.regionCode());
    }

    /** What is audited. */
    record Snapshot(UUID insuredPersonId, UUID person, Instant endedAt) {}

    Snapshot snapshot() {
        return new Snapshot(insuredPersonId, person, endedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID insuredPersonId() {
        return insuredPersonId;
    }

    UUID person() {
        return person;
    }

    Instant linkedAt() {
        return linkedAt;
    }
}
