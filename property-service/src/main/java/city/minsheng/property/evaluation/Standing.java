package city.minsheng.property.evaluation;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * The place of a company in a ranking (名次).
 *
 * @param total hundredths of a point; null when there was no data at all
 * @param rank companies with the same total share it; null without a total
 */
@Embeddable
record Standing(@Enumerated(STRING) Stage stage, String uscc, Integer total, Integer rank) {
    /** {@code 92.35}; null without a total. */
    String points() {
        return total == null ? null : BigDecimal.valueOf(total, 2).toPlainString();
    }
}
