package city.minsheng.property.listing;

import jakarta.persistence.Embeddable;

/**
 * One line of what a listing rests on (列入依据).
 *
 * @param link where it can be read; null when it lies on paper
 */
@Embeddable
record Evidence(String text, String link) {}
