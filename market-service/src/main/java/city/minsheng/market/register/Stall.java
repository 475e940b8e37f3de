package city.minsheng.market.register;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.region.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A stall of a market (摊位). The merchant's name is for staff only. */
@Entity
class Stall {
    @Id
    private UUID id;

    @Version
    private long version;

    private String marketCode;
    private String stallNumber;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private Zone zone;

    private String merchantName;
    private boolean signboardUnified;

    protected Stall() {} // for JPA

    UUID id() {
        return id;
    }

    String marketCode() {
        return marketCode;
    }

    String stallNumber() {
        return stallNumber;
    }

    Zone zone() {
        return zone;
    }

    String merchantName() {
        return merchantName;
    }

    boolean signboardUnified() {
        return signboardUnified;
    }
}
