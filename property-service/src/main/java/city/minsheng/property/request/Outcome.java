package city.minsheng.property.request;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request ended (办理结果): one that is closed is not therefore solved, and statistics count each apart. */
@Schema(
        description =
                "办理结果:SOLVED 已解决,DECLINED 不予受理,DUPLICATE 重复,NOT_RESPONSIBLE 不属职责,TRANSFERRED 转办,CANCELLED 撤回 · How it ended")
public enum Outcome {
    SOLVED("已解决"),
    DECLINED("不予受理"),
    DUPLICATE("重复"),
    NOT_RESPONSIBLE("不属职责范围"),
    TRANSFERRED("转办"),
    CANCELLED("撤回");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
