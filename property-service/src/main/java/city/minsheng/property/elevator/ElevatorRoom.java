package city.minsheng.property.elevator;

import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A room of the unit (房屋): what it weighs in the vote and the split, and what its owner says where his part is used. */
@Embeddable
class ElevatorRoom {
    private String room;
    private int floor;
    private long area; // hundredths of a square metre
    private boolean affected; // its exclusive part is used
    private Boolean consented; // null until its owner has said so
    private String consentFile;
    private Instant consentAt;

    protected ElevatorRoom() {} // for JPA

    ElevatorRoom(String room, int floor, long area, boolean affected) {
        this.room = room;
        this.floor = floor;
        this.area = area;
        this.affected = affected;
    }

    /** Said once, on paper, apart from the vote. */
    void consent(boolean yes, String file, Instant now) {
        if (!affected) {
            throw Refusal.of(ElevatorProblem.ROOM, room);
        }
        if (consented != null) {
            throw Refusal.of(ElevatorProblem.CONSENTED, room);
        }
        consented = yes;
        consentFile = file;
        consentAt = now;
    }

    private boolean isOpen() {
        return affected && !Boolean.TRUE.equals(consented);
    }

    static ElevatorRoom of(String name, List<ElevatorRoom> rooms) {
        return rooms.stream()
                .filter(known -> known.room.equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ElevatorProblem.ROOM, name));
    }

    /** Refused with 422 while an owner whose part is used has not consented. */
    static void requireConsents(List<ElevatorRoom> rooms) {
        var open = rooms.stream()
                .filter(ElevatorRoom::isOpen)
                .map(ElevatorRoom::room)
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.of(ElevatorProblem.CONSENT_MISSING, String.join(", ", open));
        }
    }

    String room() {
        return room;
    }

    int floor() {
        return floor;
    }

    long area() {
        return area;
    }

    ElevatorView.RoomView view() {
        return new ElevatorView.RoomView(
                room, floor, BigDecimal.valueOf(area, 2).toPlainString(), affected, consented);
    }
}
