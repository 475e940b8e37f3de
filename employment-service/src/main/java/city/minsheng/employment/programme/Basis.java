package city.minsheng.employment.programme;

import city.minsheng.common.identifier.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What decisions rest on (认定依据): a set of parameter versions, stored once however many decisions use it. */
@Entity
class Basis {
    @Id
    private UUID id;

    private UUID cycleId;
    private String fingerprint;
    private Instant notedAt;

    @ElementCollection
    @CollectionTable(name = "basis_parameter", joinColumns = @JoinColumn(name = "basis_id"))
    @Column(name = "parameter_id")
    private Set<UUID> parameterIds = new HashSet<>();

    protected Basis() {} // for JPA

    /** @param fingerprint the same for the same set */
    Basis(UUID cycleId, String fingerprint, Set<UUID> parameterIds, Instant now) {
        this.id = Ids.next(now);
        this.cycleId = cycleId;
        this.fingerprint = fingerprint;
        this.parameterIds.addAll(parameterIds);
        this.notedAt = now;
    }

    UUID id() {
        return id;
    }

    boolean uses(UUID parameter) {
        return parameterIds.contains(parameter);
    }
}
