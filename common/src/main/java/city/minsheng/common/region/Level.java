package city.minsheng.common.region;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four levels of administrative division (行政区划). */
@Schema(description = "层级:CITY 市,COUNTY 县区,TOWN 镇街,VILLAGE 村居 · Level")
public enum Level {
    CITY(4, "市"),
    COUNTY(6, "县区"),
    TOWN(9, "镇街"),
    VILLAGE(12, "村居");

    final int digits;
    private final String label;

    Level(int digits, String label) {
        this.digits = digits;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The level of a 12-digit code, read off its trailing zeros. */
    public static Level of(String code) {
        for (var level : values()) {
            if (code.substring(level.digits).chars().allMatch(digit -> digit == '0')) {
                return level;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
