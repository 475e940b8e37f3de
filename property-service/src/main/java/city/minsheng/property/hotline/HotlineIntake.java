package city.minsheng.property.hotline;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of a case when it comes in; it never changes. A row of the monthly list has number, day, community and
 * category only.
 *
 * @param caseNumber given by the hotline
 * @param intakeIndex keyed index over all that was said, by which the same submission is known again
 */
@Embeddable
record HotlineIntake(
        @Enumerated(STRING) HotlineOrigin origin,
        String caseNumber,
        LocalDate receivedOn,
        Instant receivedAt,
        String communityCode,
        @Enumerated(STRING) HotlineCategory category,
        String content,
        @Embedded Caller caller,
        String intakeIndex) {

    static HotlineIntake of(
            String caseNumber,
            Instant receivedAt,
            String communityCode,
            HotlineCategory category,
            String content,
            Caller caller,
            String intakeIndex) {
        return new HotlineIntake(
                HotlineOrigin.INTAKE,
                caseNumber,
                Clocks.dayOf(receivedAt),
                receivedAt,
                communityCode,
                category,
                content,
                caller,
                intakeIndex);
    }

    /** What an owner's request needs to know of it. */
    RequestOpening.HandOver handOver(Receiver receiver) {
        var known = caller == null ? Caller.UNKNOWN : caller;
        return new RequestOpening.HandOver(
                caseNumber,
                communityCode,
                receiver.companyUscc(),
                content,
                receivedAt,
                known.callerPhoneSealed(),
                known.callerIndex());
    }

    boolean saysTheSameAs(HotlineIntake other) {
        return intakeIndex.equals(other.intakeIndex);
    }
}
