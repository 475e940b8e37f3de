package city.minsheng.insurance.station;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.region.Place;
import city.minsheng.insurance.item.StationLevel;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** A place where people have their insurance matters done (医保工作站). Stations come in by import. */
@Entity
class Workstation {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(STRING)
    private StationLevel level;

    @Embedded
    private Place place;

    private String parentCode;
    private BigDecimal latitude;
    private BigDecimal longitude;
    private String phone;

    protected Workstation() {} // for JPA

    UUID id() {
        return id;
    }

    Station station() {
        return new Station(code, name, level, place.regionCode());
    }

    String parentCode() {
        return parentCode;
    }

    BigDecimal latitude() {
        return latitude;
    }

    BigDecimal longitude() {
        return longitude;
    }

    String phone() {
        return phone;
    }
}
