package city.minsheng.property.room;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who owns rooms of a community (业主); all that is personal is sealed. It is written by imports only. */
@Entity
class Owner {
    @Id
    private UUID id;

    @Version
    private long version;

    private String communityCode;

    @Enumerated(EnumType.STRING)
    private OwnerKind kind;

    private String numberSealed;
    private String nameSealed;
    private String phoneSealed;
    private UUID person; // null without an account

    protected Owner() {} // for JPA

    OwnerKind kind() {
        return kind;
    }

    String numberSealed() {
        return numberSealed;
    }

    String nameSealed() {
        return nameSealed;
    }

    String phoneSealed() {
        return phoneSealed;
    }
}
