package city.minsheng.insurance.item;

import city.minsheng.common.region.Level;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three levels of stations (区、镇、村三级), the highest first. */
@Schema(name = "StationLevel", description = "层级:区级、镇级、村级 · Level: district, town, village")
public enum StationLevel {
    DISTRICT("区级", Level.COUNTY),
    TOWN("镇级", Level.TOWN),
    VILLAGE("村级", Level.VILLAGE);

    private final String label;
    private final Level regionLevel;

    StationLevel(String label, Level regionLevel) {
        this.label = label;
        this.regionLevel = regionLevel;
    }

    public String label() {
        return label;
    }

    /** The level of the region for which such a station stands. */
    public Level regionLevel() {
        return regionLevel;
    }

    /** Whether this level may do what is asked of {@code needed}: a higher level can do what a lower one can. */
    public boolean covers(StationLevel needed) {
        return compareTo(needed) <= 0;
    }

    /** The level at which staff of a region works: the city's does what the district's does. */
    public static StationLevel ofStaffIn(String regionCode) {
        return switch (Level.of(regionCode)) {
            case CITY, COUNTY -> DISTRICT;
            case TOWN -> TOWN;
            case VILLAGE -> VILLAGE;
        };
    }
}
