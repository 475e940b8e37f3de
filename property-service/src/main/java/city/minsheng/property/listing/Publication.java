package city.minsheng.property.listing;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A listing that was published once (列入公布), as others may know of it.
 *
 * @param repaired whether the company repaired its credit since
 * @param on the day of publication
 */
public record Publication(UUID listing, Colour colour, boolean repaired, LocalDate on) {}
