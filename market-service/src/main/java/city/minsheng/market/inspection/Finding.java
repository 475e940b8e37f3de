package city.minsheng.market.inspection;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.region.Place;
import city.minsheng.market.standard.FindingKind;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that is wrong in a market (检查发现的问题): made of a failed item, and never changed. */
@Entity
class Finding {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID inspectionId;
    private String marketCode;

    @Embedded
    private Place place;

    private String itemCode;

    @Enumerated(STRING)
    private FindingKind kind;

    private String location;
    private String remark;
    private Instant foundAt;

    protected Finding() {} // for JPA

    Finding(Inspection inspection, ItemResult failed, FindingKind kind, Instant now) {
        this.id = Ids.next(now);
        this.inspectionId = inspection.id();
        this.marketCode = inspection.marketCode();
        this.place = new Place(inspection.regionCode());
        this.itemCode = failed.itemCode();
        this.kind = kind;
        this.location = failed.location();
        this.remark = failed.remark();
        this.foundAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID inspectionId() {
        return inspectionId;
    }

    String marketCode() {
        return marketCode;
    }

    String itemCode() {
        return itemCode;
    }

    FindingKind kind() {
        return kind;
    }

    String location() {
        return location;
    }

    String remark() {
        return remark;
    }

    Instant foundAt() {
        return foundAt;
    }
}
