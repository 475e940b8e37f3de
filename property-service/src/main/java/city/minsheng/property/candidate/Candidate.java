package city.minsheng.property.candidate;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who was proposed for a committee (候选人). His name is sealed; what the review found of him stays. */
@Entity
class Candidate {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID formationId;

    @Embedded
    private Place place;

    private String nameSealed;
    private String nameIndex;
    private String room;
    private String proposedBy;
    private Instant proposedAt;
    private String reviewedBy; // null until it is reviewed
    private Instant reviewedAt;

    @Enumerated(STRING)
    private Verdict verdict; // null until it is reviewed

    @ElementCollection
    @CollectionTable(name = "candidate_finding", joinColumns = @JoinColumn(name = "candidate_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(STRING)
    @Column(name = "met")
    private Map<Criterion, Boolean> findings = new HashMap<>();

    protected Candidate() {} // for JPA

    Candidate(UUID formationId, String regionCode, Person person, Actor proposer, Instant now) {
        this.id = Ids.next(now);
        this.formationId = formationId;
        this.place = new Place(regionCode);
        this.nameSealed = person.nameSealed();
        this.nameIndex = person.nameIndex();
        this.room = person.room();
        this.proposedBy = proposer.subject();
        this.proposedAt = now;
    }

    /** Who is proposed. */
    record Person(String nameSealed, String nameIndex, String room) {}

    /** May be done anew while papers come in: what was found before is replaced as a whole. */
    void review(Map<Criterion, Boolean> found, Actor reviewer, Instant now) {
        if (reviewer.subject().equals(proposedBy)) {
            throw Refusal.of(CandidateProblem.OWN);
        }
        findings.clear();
        findings.putAll(found);
        verdict = Verdict.of(found);
        reviewedBy = reviewer.subject();
        reviewedAt = now;
    }

    /** What an audit compares. */
    record Snapshot(long version, UUID formationId, Verdict verdict, Map<Criterion, Boolean> findings) {}

    Snapshot snapshot() {
        return new Snapshot(version, formationId, verdict, findings());
    }

    Map<Criterion, Boolean> findings() {
        var all = new EnumMap<Criterion, Boolean>(Criterion.class);
        all.putAll(findings);
        return all;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID formationId() {
        return formationId;
    }

    String nameSealed() {
        return nameSealed;
    }

    String room() {
        return room;
    }

    Verdict verdict() {
        return verdict;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
