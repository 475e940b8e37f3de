package city.minsheng.property.publicity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a published list is about; each kind has a period of its own, which is a policy parameter. */
@Schema(description = "公示种类,中文见 kindLabel · What a list is about")
public enum PublicityKind {
    EVALUATION("质量评价", "publicity.evaluation-working-days"),
    RED_BLACK_LIST("红黑名单", "publicity.red-black-list-working-days"),
    COMMITTEE_FORMATION("业委会组建", "publicity.committee-formation-working-days"),
    VOTE_RESULT("业主表决结果", "publicity.vote-result-working-days");

    /** The policy parameter that holds the working days of the period. */
    final String period;

    private final String label;

    PublicityKind(String label, String period) {
        this.label = label;
        this.period = period;
    }

    String label() {
        return label;
    }
}
