package city.minsheng.property.vote;

import java.util.List;

/**
 * All ballots of a vote, counted.
 *
 * @param tookPart the heads that have cast a ballot
 * @param tallies one a matter, in their order
 * @param paper the paper ballots alone, counted in heads: what lies in the box and can be counted by hand
 */
record Count(Weight tookPart, List<Tally> tallies, List<PaperTally> paper) {
    /** Paper ballots of one matter. */
    record PaperTally(long inFavour, long against, long abstained) {}
}
