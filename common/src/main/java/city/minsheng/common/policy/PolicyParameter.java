package city.minsheng.common.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One dated value of a policy parameter (政策参数). A decision stores the id of the version that it used.
 *
 * @param validTo the last day, included; null while it is open-ended
 * @param document number of the document that sets it
 * @param link where the document stands; null when it is not public
 */
public record PolicyParameter(
        UUID id, String key, String value, LocalDate validFrom, LocalDate validTo, String document, String link) {

    public int asInt() {
        return Integer.parseInt(value);
    }

    public long asLong() {
        return Long.parseLong(value);
    }

    /** From the ISO form, {@code PT30M}, {@code P7D}. */
    public Duration asDuration() {
        return Duration.parse(value);
    }
}
