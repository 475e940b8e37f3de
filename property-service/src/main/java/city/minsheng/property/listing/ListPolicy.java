package city.minsheng.property.listing;

import city.minsheng.property.evaluation.FinalRank;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whom a final ranking suggests for the lists (列入建议规则): the first companies for the red one, the last for the black one.
 * All who share the last rank within are in; who would be on both stands on neither, for then the ranking tells nothing.
 *
 * @param top how many of the first; 0 for none
 * @param bottom how many of the last; 0 for none
 */
record ListPolicy(int top, int bottom) {
    /** The list for a rank among all ranks. */
    Optional<Colour> suggests(int rank, List<FinalRank> ranks) {
        var first = rank <= top;
        var last = isLast(rank, ranks);
        return first == last ? Optional.empty() : Optional.of(first ? Colour.RED : Colour.BLACK);
    }

    private boolean isLast(int rank, List<FinalRank> ranks) {
        return ranks.stream()
                .map(FinalRank::rank)
                .sorted(Collections.reverseOrder())
                .limit(bottom)
                .anyMatch(limit -> rank >= limit);
    }
}
