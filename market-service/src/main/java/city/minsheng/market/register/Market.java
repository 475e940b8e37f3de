package city.minsheng.market.register;

import city.minsheng.common.region.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A farmers' market (农贸市场). */
@Entity
class Market {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Embedded
    private Place place;

    private String operatorUscc;
    private int hardenedSquareMetres;
    private int parkingSpaces;

    protected Market() {} // for JPA

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String regionCode() {
        return place.regionCode();
    }

    String operatorUscc() {
        return operatorUscc;
    }

    int hardenedSquareMetres() {
        return hardenedSquareMetres;
    }

    int parkingSpaces() {
        return parkingSpaces;
    }
}
