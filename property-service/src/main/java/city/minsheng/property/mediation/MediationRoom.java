package city.minsheng.property.mediation;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A room in which disputes of a community are mediated (调解室). One room is active in a community; a closed one stays. */
@Entity
class MediationRoom {
    /** Square metres; source: the article, "每个小区建立不小于10平方米的调解室". */
    private static final BigDecimal LEAST_AREA = BigDecimal.TEN;

    @Id
    private UUID id;

    @Version
    private long version;

    private String communityCode;

    @Embedded
    private Place place;

    private String placeName;
    private BigDecimal area; // square metres
    private Integer desks; // null in what was copied from the register of communities
    private Integer computers;
    private LocalDate openedOn;
    private LocalDate closedOn;
    private String closedBecause;

    protected MediationRoom() {} // for JPA

    /** What is said of a room when it is registered. */
    record Furnishing(String placeName, BigDecimal area, int desks, int computers) {}

    MediationRoom(String communityCode, String regionCode, Furnishing in, Instant now) {
        if (in.area().compareTo(LEAST_AREA) < 0) {
            throw Refusal.of(MediationProblem.ROOM_SMALL, in.area().toPlainString());
        }
        this.id = Ids.next(now);
        this.communityCode = communityCode;
        this.place = new Place(regionCode);
        this.placeName = in.placeName();
        this.area = in.area();
        this.desks = in.desks();
        this.computers = in.computers();
        this.openedOn = Clocks.dayOf(now);
    }

    void close(String reason, Instant now) {
        if (closedOn != null) {
            throw Refusal.of(MediationProblem.ROOM_CLOSED);
        }
        closedOn = Clocks.dayOf(now);
        closedBecause = reason;
    }

    /** What an audit compares. */
    record Snapshot(long version, String communityCode, String area, LocalDate closedOn) {}

    Snapshot snapshot() {
        return new Snapshot(version, communityCode, area.toPlainString(), closedOn);
    }

    MediationRoomResource.View view() {
        return new MediationRoomResource.View(
                id, version, communityCode, placeName, area.toPlainString(), desks, computers, openedOn, closedOn);
    }

    UUID id() {
        return id;
    }
}
