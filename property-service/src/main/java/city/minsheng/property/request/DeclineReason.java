package city.minsheng.property.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is not taken on (不予受理原因), each an end of its own; none of them is a solution. */
@Schema(
        description = "不予受理原因:DUPLICATE 重复(须指明原诉求),NOT_RESPONSIBLE 不属职责范围,UNFOUNDED 情况不属实,"
                + "CALLER_WITHDREW 来电人撤回 · Why it is not taken on")
enum DeclineReason {
    DUPLICATE(Outcome.DUPLICATE),
    NOT_RESPONSIBLE(Outcome.NOT_RESPONSIBLE),
    UNFOUNDED(Outcome.DECLINED),
    CALLER_WITHDREW(Outcome.CANCELLED);

    final Outcome outcome;

    DeclineReason(Outcome outcome) {
        this.outcome = outcome;
    }
}
