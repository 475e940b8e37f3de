package city.minsheng.property.room;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What one owner has of a room (共有份额), a fraction of it.
 *
 * @param representative whether the co-owners have named him to vote for them
 */
@Embeddable
record Share(UUID ownerId, int numerator, int denominator, boolean representative) {}
