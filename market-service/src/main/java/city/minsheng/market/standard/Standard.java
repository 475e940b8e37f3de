package city.minsheng.market.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One edition of an assessment standard (测评标准), whole and checked.
 *
 * @param items weights sum to 100, codes are unique
 * @param gradesFrom the percentage from which each grade is reached; the lowest is reached from 0
 * @param vetoCap no better grade than this once a veto item has failed
 */
public record Standard(
        UUID id, String code, int edition, List<Item> items, Map<Grade, Integer> gradesFrom, Grade vetoCap) {
    public static final int WEIGHTS = 100;

    /** One thing to look at. A failed {@code veto} item caps the grade, whatever the score. */
    public record Item(
            String code,
            String clause,
            String textZh,
            String textEn,
            FindingKind kind,
            int weight,
            boolean veto,
            PhotoRule photoRule) {}

    public Standard {
        items = List.copyOf(items);
        gradesFrom = Map.copyOf(gradesFrom);
        var codes = new HashSet<String>();
        int sum = 0;
        for (var item : items) {
            if (item.weight() < 1 || !codes.add(item.code())) {
                throw new IllegalArgumentException("item " + item.code());
            }
            sum += item.weight();
        }
        if (sum != WEIGHTS) {
            throw new IllegalArgumentException("weights sum to " + sum);
        }
        if (gradesFrom.size() != Grade.values().length || gradesFrom.get(Grade.UNQUALIFIED) != 0) {
            throw new IllegalArgumentException("grades " + gradesFrom);
        }
    }

    /**
     * Points over the applicable items, and the grade that they give: compared by cross-multiplication, so that a
     * percentage which rounds up to a threshold does not reach it.
     *
     * @param outcomes one for each item of the standard
     * @return a score without a grade when no item applies
     */
    public Score score(Map<String, Outcome> outcomes) {
        int passed = 0;
        int applicable = 0;
        boolean vetoed = false;
        for (var item : items) {
            var outcome = outcomes.get(item.code());
            if (outcome != Outcome.NOT_APPLICABLE) {
                applicable += item.weight();
                passed += outcome == Outcome.PASS ? item.weight() : 0;
                vetoed |= outcome == Outcome.FAIL && item.veto();
            }
        }
        return new Score(passed, applicable, vetoed, applicable == 0 ? null : grade(passed, applicable, vetoed));
    }

    private Grade grade(int passed, int applicable, boolean vetoed) {
        var reached = Grade.UNQUALIFIED;
        for (var grade : Grade.values()) {
            if (passed * 100 >= gradesFrom.get(grade) * applicable) {
                reached = grade;
            }
        }
        return vetoed ? reached.cappedBy(vetoCap) : reached;
    }
}
