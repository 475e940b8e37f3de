package city.minsheng.property.register;

import city.minsheng.common.region.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A housing estate (小区): what the register holds of it. It is written by imports only. */
@Entity
class Community {
    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private CommunityKind kind;

    private int buildings;
    private int households;

    @Enumerated(EnumType.STRING)
    private ServiceMode serviceMode;

    protected Community() {} // for JPA

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

    CommunityKind kind() {
        return kind;
    }

    int buildings() {
        return buildings;
    }

    int households() {
        return households;
    }

    ServiceMode serviceMode() {
        return serviceMode;
    }
}
