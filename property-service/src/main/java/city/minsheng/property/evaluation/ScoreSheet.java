package city.minsheng.property.evaluation;

import city.minsheng.property.indicator.Fraction;
import city.minsheng.property.indicator.Indicator;
import city.minsheng.property.indicator.IndicatorSet;
import city.minsheng.property.indicator.NoData;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The arithmetic of an evaluation: a function of the set, the companies and the raw values, and of nothing else. */
final class ScoreSheet {
    /**
     * One indicator of one company.
     *
     * @param score null when there is none yet
     * @param value null without data
     * @param points 0 to 100; null when the indicator does not count for this company
     * @param weighted what it adds to the total; null when it does not count
     */
    record Line(Indicator indicator, Score score, Fraction value, Fraction points, Fraction weighted) {}

    private record Key(String uscc, String indicator) {}

    private final IndicatorSet set;
    private final TreeSet<String> companies;
    private final Map<Key, Score> newest = new HashMap<>();

    /** The order of companies and scores is of no account: of each company and indicator the last edition counts. */
    ScoreSheet(IndicatorSet set, Collection<String> companies, Collection<Score> scores) {
        this.set = set;
        this.companies = new TreeSet<>(companies);
        for (var score : scores) {
            newest.merge(new Key(score.uscc(), score.indicator()), score, (a, b) -> a.edition() > b.edition() ? a : b);
        }
    }

    /** By total, then by code; equal totals share a rank, and the next rank is left out: 1, 2, 2, 4. */
    List<Standing> ranking(Stage stage) {
        var totals = new HashMap<String, Integer>();
        companies.forEach(uscc -> totals.put(uscc, total(uscc)));
        return companies.stream()
                .sorted(Comparator.comparing(totals::get, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(uscc -> new Standing(stage, uscc, totals.get(uscc), rank(totals.get(uscc), totals.values())))
                .toList();
    }

    private static Integer rank(Integer total, Collection<Integer> all) {
        return total == null
                ? null
                : 1
                        + (int) all.stream()
                                .filter(other -> other != null && other > total)
                                .count();
    }

    /** Hundredths of a point, rounded here and nowhere before; null when no indicator counts. */
    Integer total(String uscc) {
        var lines = lines(uscc);
        return lines.stream()
                .map(Line::weighted)
                .filter(Objects::nonNull)
                .reduce(Fraction::plus)
                .map(Fraction::hundredths)
                .orElse(null);
    }

    /** How the total of a company comes about, line by line. */
    List<Line> lines(String uscc) {
        var counted = set.indicators().stream()
                .filter(indicator -> points(uscc, indicator) != null)
                .mapToInt(Indicator::weight)
                .sum();
        return set.indicators().stream()
                .map(indicator -> line(uscc, indicator, counted))
                .toList();
    }

    private Line line(String uscc, Indicator indicator, int counted) {
        var points = points(uscc, indicator);
        // what does not count takes its weight with it: the others are scaled to a whole
        var weighted = points == null ? null : points.times(indicator.weight()).dividedBy(Fraction.of(counted, 1));
        return new Line(indicator, newest(uscc, indicator), value(uscc, indicator), points, weighted);
    }

    private Fraction points(String uscc, Indicator indicator) {
        var value = value(uscc, indicator);
        if (value != null) {
            return indicator.points(value);
        }
        return indicator.noData() == NoData.NEUTRAL ? average(indicator) : null;
    }

    /** Of the companies that have data; null when none has. */
    private Fraction average(Indicator indicator) {
        var known = companies.stream()
                .map(uscc -> value(uscc, indicator))
                .filter(Objects::nonNull)
                .map(indicator::points)
                .toList();
        return known.stream()
                .reduce(Fraction::plus)
                .map(sum -> sum.dividedBy(Fraction.of(known.size(), 1)))
                .orElse(null);
    }

    private Fraction value(String uscc, Indicator indicator) {
        var score = newest(uscc, indicator);
        return score == null || !score.hasData() ? null : indicator.value(score.numerator(), score.denominator());
    }

    /** The edition that counts; null when there is none yet. */
    Score newest(String uscc, Indicator indicator) {
        return newest.get(new Key(uscc, indicator.code()));
    }
}
