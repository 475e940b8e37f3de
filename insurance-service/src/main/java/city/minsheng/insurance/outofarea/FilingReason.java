package city.minsheng.insurance.outofarea;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is treated elsewhere (备案人员类别), and which category that makes it. */
@Schema(
        name = "FilingReason",
        description = "备案人员类别;前三类为长期,后三类为临时 · Why somebody is treated elsewhere: the first three are long-term")
public enum FilingReason {
    RETIREE_RESETTLED("异地安置退休人员", Category.LONG_TERM),
    LONG_TERM_RESIDENT("异地长期居住人员", Category.LONG_TERM),
    POSTED_WORKER("常驻异地工作人员", Category.LONG_TERM),
    REFERRAL("异地转诊人员", Category.TEMPORARY),
    EMERGENCY("异地急诊抢救人员", Category.TEMPORARY),
    OTHER_TEMPORARY("其他临时外出就医人员", Category.TEMPORARY);

    private final String label;
    private final Category category;

    FilingReason(String label, Category category) {
        this.label = label;
        this.category = category;
    }

    public String label() {
        return label;
    }

    public Category category() {
        return category;
    }
}
