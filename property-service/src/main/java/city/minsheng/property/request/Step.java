package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in the history of a request (办理记录); never changed, never taken away.
 *
 * @param actor account that took the step, or the job that did
 * @param onBehalfOf whom the step binds
 */
@Embeddable
record Step(@Enumerated(STRING) RequestStatus status, String actor, String onBehalfOf, Instant at, Remark remark) {}
