package city.minsheng.insurance.outofarea;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two kinds of filing of 医保发〔2022〕22号: each is an item of its own. */
@Schema(name = "FilingCategory", description = "备案类别 · Category of a filing")
public enum Category {
    /** Lasting: holds until it is changed or cancelled. */
    LONG_TERM("跨省异地长期居住人员", "OUT_OF_AREA_LONG_TERM"),
    /** Holds for a time, and for several visits in it. */
    TEMPORARY("跨省临时外出就医人员", "OUT_OF_AREA_TEMPORARY");

    private final String label;
    private final String itemCode;

    Category(String label, String itemCode) {
        this.label = label;
        this.itemCode = itemCode;
    }

    public String label() {
        return label;
    }

    String itemCode() {
        return itemCode;
    }
}
