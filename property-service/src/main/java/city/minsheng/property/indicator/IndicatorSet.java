package city.minsheng.property.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A published edition of the indicators (指标体系). It never changes: what is to be judged otherwise is a new edition.
 *
 * @param validFrom the first day whose quarter is judged by it
 * @param document number of the document that sets it
 */
public record IndicatorSet(UUID id, int edition, LocalDate validFrom, String document, List<Indicator> indicators) {
    private static final int WHOLE = 100;

    /** The weights come to 100: the database holds it too. */
    public IndicatorSet {
        if (indicators.stream().mapToInt(Indicator::weight).sum() != WHOLE) {
            throw new IllegalArgumentException("The weights of edition " + edition + " do not come to 100");
        }
        indicators = List.copyOf(indicators);
    }

    /** Null when the set has none of that code. */
    public Indicator find(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
