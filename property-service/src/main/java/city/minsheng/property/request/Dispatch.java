package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.property.duty.DispatchMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * That a request came to somebody (派单记录); never changed, never taken away.
 *
 * @param actor account that grabbed or assigned it, or the job that did
 */
@Embeddable
record Dispatch(@Enumerated(STRING) DispatchMode mode, UUID handler, String actor, Instant at) {}
