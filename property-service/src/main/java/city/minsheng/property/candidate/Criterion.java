package city.minsheng.property.candidate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition that a candidate meets (候选人条件), after the guiding rules for owners' meetings (建房〔2009〕274号). */
@Schema(
        description = "条件:OWNER 本小区业主,CAPACITY 完全民事行为能力,LAWFUL 遵守法律法规,DUTIES 履行业主义务,INDEPENDENT 本人及近亲属"
                + "不在服务本小区的物业企业任职,TIME 有必要的工作时间 · A condition")
enum Criterion {
    OWNER("本小区业主"),
    CAPACITY("完全民事行为能力"),
    LAWFUL("遵守法律法规"),
    DUTIES("履行业主义务"),
    INDEPENDENT("不在物业企业任职"),
    TIME("有必要的工作时间");

    private final String label;

    Criterion(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
