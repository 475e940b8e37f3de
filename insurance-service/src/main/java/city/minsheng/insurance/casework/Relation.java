package city.minsheng.insurance.casework;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agent is to the insured person (代办人与参保人关系). */
@Schema(name = "Relation", description = "代办人与参保人关系 · What the agent is to the insured person")
public enum Relation {
    SPOUSE("配偶"),
    CHILD("子女"),
    PARENT("父母"),
    GRANDCHILD("孙子女、外孙子女"),
    SIBLING("兄弟姐妹"),
    OTHER_RELATIVE("其他亲属"),
    VILLAGE_CLERK("村级帮办代办员"),
    OTHER("其他");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
