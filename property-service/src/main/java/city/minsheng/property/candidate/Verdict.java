package city.minsheng.property.candidate;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a review comes to (资格审查结果): a condition that nobody could look into makes it unknown, never met. */
@Schema(description = "审查结果:QUALIFIED 符合,UNQUALIFIED 不符合,UNKNOWN 材料不足 · What the review came to")
enum Verdict {
    QUALIFIED,
    UNQUALIFIED,
    UNKNOWN;

    /** @param findings what was looked into; one that is not met decides, whatever is missing */
    static Verdict of(Map<Criterion, Boolean> findings) {
        if (findings.containsValue(Boolean.FALSE)) {
            return UNQUALIFIED;
        }
        return findings.size() == Criterion.values().length ? QUALIFIED : UNKNOWN;
    }
}
