package city.minsheng.property.cable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the cables are put away (整治方式). */
@Schema(description = "整治方式:LOWERED 下落,UNDERGROUND 入地 · Method")
enum CableMethod {
    LOWERED("下落"),
    UNDERGROUND("入地");

    private final String label;

    CableMethod(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
