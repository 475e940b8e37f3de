package city.minsheng.property.evaluation;

import java.util.UUID;

/**
 * What a company came to in a final evaluation.
 *
 * @param rank from 1
 * @param companies that have a rank
 */
public record FinalRank(UUID evaluationId, int rank, int companies) {}
