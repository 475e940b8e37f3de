package city.minsheng.property.evaluation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A raw value as it was stored (原始值): a later edition stands beside it and takes nothing away.
 *
 * @param edition from 1, for this company and indicator
 * @param denominator 0 when there is no data
 * @param evidence text or link; null where the service counted it by itself
 * @param enteredBy null where the service counted it by itself
 * @param objectionId the objection that it corrects; null where it corrects none
 */
@Embeddable
record Score(
        String uscc,
        String indicator,
        int edition,
        long numerator,
        long denominator,
        String evidence,
        UUID enteredBy,
        UUID objectionId,
        Instant at) {
    /** The next edition of a value that the service counted. */
    static Score counted(List<Score> known, RawValue value, Instant now) {
        return entered(known, value, null, null, null, now);
    }

    /** The next edition of a value that a person answers for. */
    static Score entered(
            List<Score> known, RawValue value, String evidence, UUID enteredBy, UUID objectionId, Instant now) {
        var edition = editions(known, value.uscc(), value.indicator()).size() + 1;
        return new Score(
                value.uscc(),
                value.indicator(),
                edition,
                value.numerator(),
                value.denominator(),
                evidence,
                enteredBy,
                objectionId,
                now);
    }

    /** All editions of one value, in the order in which they were stored. */
    static List<Score> editions(List<Score> known, String uscc, String indicator) {
        return known.stream()
                .filter(score -> score.uscc.equals(uscc) && score.indicator.equals(indicator))
                .toList();
    }

    boolean hasData() {
        return denominator > 0;
    }

    boolean isCorrection() {
        return objectionId != null;
    }

    boolean says(RawValue value) {
        return numerator == value.numerator() && denominator == value.denominator();
    }
}
