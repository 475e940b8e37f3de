package city.minsheng.property.evaluation;

import jakarta.persistence.Embeddable;

/**
 * A company that takes part (参评企业), as it stood when scoring began.
 *
 * @param communities of the county that it served on a day of the quarter at least
 * @param households of these communities
 */
@Embeddable
record Participant(String uscc, String name, int communities, int households) {}
