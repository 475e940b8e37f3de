package city.minsheng.property.pairing;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.property.register.GuidanceScope;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * One visit of a guiding company (走访); never changed, never taken away.
 *
 * @param topic what guidance was given on
 * @param advice what was found and advised
 * @param photo id of a file, or null
 */
@Embeddable
record PairingVisit(
        int round,
        LocalDate visitedOn,
        @Enumerated(STRING) GuidanceScope topic,
        String advice,
        String photo,
        String recordedBy) {}
