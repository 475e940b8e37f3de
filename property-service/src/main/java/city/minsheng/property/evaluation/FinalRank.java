package city.minsheng.property.evaluation;

/**
 * What a company came to in a final evaluation.
 *
 * @param rank from 1; those with the same total share it, and the next is left out
 */
public record FinalRank(String companyUscc, String companyName, int rank) {}
