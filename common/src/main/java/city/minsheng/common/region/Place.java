package city.minsheng.common.region;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a row belongs: its region, and the ancestors that the database derives from it, so that each level of officer
 * finds his rows by equality on an index that begins with the region.
 */
@Embeddable
public class Place {
    private String regionCode;

    @Column(insertable = false, updatable = false)
    private String townCode;

    @Column(insertable = false, updatable = false)
    private String countyCode;

    @Column(insertable = false, updatable = false)
    private String cityCode;

    protected Place() {} // for JPA

    public Place(String regionCode) {
        this.regionCode = regionCode;
    }

    public String regionCode() {
        return regionCode;
    }

    /** The attribute that holds the code of {@code level}. */
    public static String attribute(Level level) {
        return switch (level) {
            case CITY -> "cityCode";
            case COUNTY -> "countyCode";
            case TOWN -> "townCode";
            case VILLAGE -> "regionCode";
        };
    }

    /** The column that holds the code of {@code level}: generated in every scoped table. */
    public static String column(Level level) {
        return switch (level) {
            case CITY -> "city_code";
            case COUNTY -> "county_code";
            case TOWN -> "town_code";
            case VILLAGE -> "region_code";
        };
    }
}
