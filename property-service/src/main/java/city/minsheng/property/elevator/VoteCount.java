package city.minsheng.property.elevator;

import city.minsheng.common.problem.Refusal;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/** A count as it was handed in (计票结果). */
@Embeddable
record VoteCount(
        Long areaTotal,
        Long areaParticipated,
        Long areaInFavour,
        Long headsTotal,
        Long headsParticipated,
        Long headsInFavour)
        implements UnitVote {
    /** Refused with 422 unless it adds up, and is of all rooms of the unit: no more heads than rooms. */
    static VoteCount of(UnitVote counted, List<ElevatorRoom> rooms) {
        var area = rooms.stream().mapToLong(ElevatorRoom::area).sum();
        if (!counted.area().addsUp()
                || !counted.heads().addsUp()
                || counted.area().total() != area
                || counted.heads().total() > rooms.size()) {
            throw Refusal.of(ElevatorProblem.COUNT, BigDecimal.valueOf(area, 2).toPlainString(), rooms.size());
        }
        return of(counted.area(), counted.heads());
    }

    static VoteCount of(Turnout area, Turnout heads) {
        return new VoteCount(
                area.total(),
                area.participated(),
                area.inFavour(),
                heads.total(),
                heads.participated(),
                heads.inFavour());
    }

    @Override
    public Turnout area() {
        return new Turnout(areaTotal, areaParticipated, areaInFavour);
    }

    @Override
    public Turnout heads() {
        return new Turnout(headsTotal, headsParticipated, headsInFavour);
    }
}
