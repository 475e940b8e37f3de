package city.minsheng.property.pairing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pairing brought about (帮扶效果). */
@Schema(name = "PairingEffect", description = "帮扶效果:GOOD 明显改善,FAIR 有所改善,NONE 没有改善 · What it brought about")
enum Effect {
    GOOD("明显改善"),
    FAIR("有所改善"),
    NONE("没有改善");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
