package city.minsheng.employment.enterprise;

import city.minsheng.common.region.Place;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Standing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An insured enterprise (参保企业). It is written by imports only; a null fact is not known. */
@Entity
class Enterprise {
    @Id
    private UUID id;

    @Version
    private long version;

    private String uscc;
    private String name;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private EnterpriseSize size;

    private Integer averageInsured;
    private Integer layoffs;
    private Integer premiumMonths;
    private Long premiumPaidFen;

    @Enumerated(EnumType.STRING)
    private Standing status;

    private Boolean trainingEligible;
    private String bankAccountMasked;
    private Instant factsAt;

    protected Enterprise() {} // for JPA

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String uscc() {
        return uscc;
    }

    String name() {
        return name;
    }

    String regionCode() {
        return place.regionCode();
    }

    EnterpriseSize size() {
        return size;
    }

    Integer averageInsured() {
        return averageInsured;
    }

    Integer layoffs() {
        return layoffs;
    }

    Integer premiumMonths() {
        return premiumMonths;
    }

    Long premiumPaidFen() {
        return premiumPaidFen;
    }

    Standing status() {
        return status;
    }

    Boolean trainingEligible() {
        return trainingEligible;
    }

    String bankAccountMasked() {
        return bankAccountMasked;
    }

    Instant factsAt() {
        return factsAt;
    }
}
