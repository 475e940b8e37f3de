package city.minsheng.property.notice;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One try of a delivery, or that it is tried anew (投递记录); never changed, never taken away.
 *
 * @param status that it led to
 * @param error null when it arrived or is tried anew
 * @param actor account that had it tried anew; null for a try
 */
@Embeddable
record Attempt(
        Instant at,
        @Enumerated(STRING) DeliveryStatus status,
        @Enumerated(STRING) DeliveryError error,
        String actor,
        String comment) {}
