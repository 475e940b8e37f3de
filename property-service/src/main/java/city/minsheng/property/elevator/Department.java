package city.minsheng.property.elevator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part in the joint review (联合审查部门); all of them must agree. */
@Schema(
        name = "ElevatorDepartment",
        description =
                "联合审查部门:HOUSING 住建,NATURAL_RESOURCES 自然资源,MARKET_REGULATION 市场监管,FIRE 消防 · Departments of the joint review")
enum Department {
    HOUSING("住建"),
    NATURAL_RESOURCES("自然资源"),
    MARKET_REGULATION("市场监管"),
    FIRE("消防");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
