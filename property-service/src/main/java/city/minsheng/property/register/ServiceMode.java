package city.minsheng.property.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who looks after a community (物业服务模式). */
@Schema(
        description =
                "服务模式:PROFESSIONAL 专业化,TRUSTEESHIP 三年托管,GUIDANCE 结对指导,SELF 自管,NONE 无物业 · Who looks after the community")
enum ServiceMode {
    PROFESSIONAL("专业化物业"),
    TRUSTEESHIP("三年托管"),
    GUIDANCE("结对指导"),
    SELF("自管"),
    NONE("无物业");

    private final String label;

    ServiceMode(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
