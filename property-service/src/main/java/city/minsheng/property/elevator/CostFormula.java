package city.minsheng.property.elevator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** One edition of how the cost is split by floor (分摊公式). It never changes: a later one gets a number and its first day. */
@Entity
class CostFormula {
    @Id
    private UUID id;

    private int edition;
    private String title;
    private int firstPayingFloor;
    private int baseWeight;
    private int stepWeight;
    private boolean byArea;
    private LocalDate validFrom;
    private LocalDate validTo; // null while it is open-ended

    protected CostFormula() {} // for JPA

    CostFormula(int firstPayingFloor, int baseWeight, int stepWeight, boolean byArea) {
        this.firstPayingFloor = firstPayingFloor;
        this.baseWeight = baseWeight;
        this.stepWeight = stepWeight;
        this.byArea = byArea;
    }

    /** Nothing below the first floor that pays; from there the base, and one step more for each floor; times the area. */
    long weight(ElevatorRoom room) {
        if (room.floor() < firstPayingFloor) {
            return 0;
        }
        long weight = baseWeight + (long) stepWeight * (room.floor() - firstPayingFloor);
        return byArea ? Math.multiplyExact(weight, room.area()) : weight;
    }

    int edition() {
        return edition;
    }

    String title() {
        return title;
    }

    UUID id() {
        return id;
    }
}
