package city.minsheng.property.praise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How praise is given. */
@Schema(description = "PENNANT 锦旗,LETTER 表扬信 · How praise is given")
enum PraiseKind {
    PENNANT("锦旗"),
    LETTER("表扬信");

    private final String label;

    PraiseKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
