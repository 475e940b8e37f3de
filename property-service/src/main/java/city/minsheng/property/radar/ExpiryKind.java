package city.minsheng.property.radar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes to its end (到期种类). */
@Schema(description = "到期种类:TRUSTEESHIP 三年托管,CONTRACT 物业服务合同,COMMITTEE 业委会任期,PAIRING 结对帮扶 · What comes to its end")
enum ExpiryKind {
    TRUSTEESHIP("三年托管"),
    CONTRACT("物业服务合同"),
    COMMITTEE("业委会任期"),
    PAIRING("结对帮扶");

    private final String label;

    ExpiryKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
