package city.minsheng.property.request;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How content the owner is (评价).
 *
 * @param stars 1 to 5
 */
@Embeddable
record Rating(int stars, String comment, Instant at) {}
