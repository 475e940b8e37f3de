package city.minsheng.property.cable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who joins in (联合单位). */
@Schema(
        description =
                "联合单位:URBAN_MANAGEMENT 城管执法,HOUSING 住建,INDUSTRY 工信,POLICE 公安,POWER_SUPPLY 供电,NEIGHBOURHOOD 街道社区 · Joint agencies")
enum Agency {
    URBAN_MANAGEMENT("城管执法"),
    HOUSING("住建"),
    INDUSTRY("工信"),
    POLICE("公安"),
    POWER_SUPPLY("供电"),
    NEIGHBOURHOOD("街道社区");

    private final String label;

    Agency(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
