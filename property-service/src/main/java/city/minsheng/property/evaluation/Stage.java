package city.minsheng.property.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which ranking it is: the one that was published for objections, or the one that stands. */
@Schema(description = "PUBLICITY 公示名次,FINAL 最终名次 · The ranking under publicity, or the final one")
enum Stage {
    PUBLICITY("公示中"),
    FINAL("最终");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
