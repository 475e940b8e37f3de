package city.minsheng.property.mediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dispute is about (纠纷类型). */
@Schema(description = "纠纷类型,中文见 kindLabel · What a dispute is about")
enum DisputeKind {
    FEES("物业费"),
    PARKING("停车"),
    NOISE("噪音"),
    LEAKAGE("渗漏水"),
    COMMON_PARTS("公共部位"),
    SERVICE_QUALITY("服务质量"),
    OTHER("其他");

    private final String label;

    DisputeKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
