package city.minsheng.insurance.outofarea;

import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody is treated (就医地): a division of the nation by its six-digit code. */
@Embeddable
record Destination(
        @Column(name = "destination_code") String code,
        @Column(name = "destination_name") String name) {
    /** The insurance area is the city, the first four digits of its code (统筹区). */
    private static final int AREA_DIGITS = 4;

    void requireOutside(String regionCode) {
        if (code.startsWith(regionCode.substring(0, AREA_DIGITS))) {
            throw Refusal.of(InsuranceProblem.FILING_INSIDE);
        }
    }
}
