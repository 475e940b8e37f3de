package city.minsheng.insurance.person;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.privacy.Vault;
import city.minsheng.common.region.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.UUID;

/** Somebody who is insured here (参保人). Insured persons come in by import. */
@Entity
class InsuredPerson {
    @Id
    private UUID id;

    @Version
    private long version;

    private String residentIdSealed;
    private String residentIdIndex;
    private String nameSealed;
    private String phoneSealed;

    @Enumerated(STRING)
    private Scheme scheme;

    @Embedded
    private Place place;

    protected InsuredPerson() {} // for JPA

    /** @param person the linked account; null while there is none */
    Insured open(Vault vault, UUID person) {
        return new Insured(
                id,
                vault.open(residentIdSealed),
                vault.open(nameSealed),
                vault.open(phoneSealed),
                place.regionCode(),
                scheme,
                person);
    }

    boolean isNamed(String name, Vault vault) {
        return plain(vault.open(nameSealed)).equals(plain(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    UUID id() {
        return id;
    }

    String regionCode() {
        return place.regionCode();
    }
}
