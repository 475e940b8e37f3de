package city.minsheng.property.elevator;

import city.minsheng.common.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits a cost by weights so that the shares add up to the fen (最大余数法). Each room gets its share rounded down; the fen
 * that are left go to the largest remainders, one each. Of equal remainders the higher floor pays the fen, then the room
 * that comes first by its number.
 */
final class CostSplit {
    /** @param roundedUp whether it pays one of the fen that were left */
    record Line(String room, int floor, long weight, Money share, boolean roundedUp) {}

    private record Part(ElevatorRoom room, long weight, long fen, BigInteger remainder) {}

    private static final Comparator<Part> WHO_PAYS_MORE = Comparator.comparing(Part::remainder)
            .thenComparing(part -> part.room().floor())
            .reversed()
            .thenComparing(part -> part.room().room());

    private CostSplit() {}

    /** The sum of all weights; 0 when nobody would pay. */
    static BigInteger weights(List<ElevatorRoom> rooms, CostFormula formula) {
        return rooms.stream()
                .map(room -> BigInteger.valueOf(formula.weight(room)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** In the order of the rooms; at least one of them has a weight. */
    static List<Line> of(Money cost, List<ElevatorRoom> rooms, CostFormula formula) {
        var total = weights(rooms, formula);
        var parts = new ArrayList<Part>();
        long left = cost.fen();
        for (var room : rooms) {
            var exact = BigInteger.valueOf(cost.fen())
                    .multiply(BigInteger.valueOf(formula.weight(room)))
                    .divideAndRemainder(total);
            long fen = exact[0].longValueExact();
            parts.add(new Part(room, formula.weight(room), fen, exact[1]));
            left -= fen;
        }
        var more = parts.stream().sorted(WHO_PAYS_MORE).limit(left).toList();
        return parts.stream().map(part -> line(part, more.contains(part))).toList();
    }

    private static Line line(Part part, boolean more) {
        var share = new Money(part.fen() + (more ? 1 : 0));
        return new Line(part.room().room(), part.room().floor(), part.weight(), share, more);
    }
}
