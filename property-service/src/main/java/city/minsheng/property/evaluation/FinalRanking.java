package city.minsheng.property.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An evaluation has become final (评价定稿): told within the transaction to whoever draws consequences.
 *
 * @param ranks of the companies that have one; without any data there is none
 */
public record FinalRanking(UUID evaluationId, String number, String regionCode, Instant at, List<FinalRank> ranks) {
    public FinalRanking {
        ranks = List.copyOf(ranks);
    }

    /** Of an evaluation that has just become final. */
    static FinalRanking of(Evaluation e, Instant now) {
        var names = e.companies().stream().collect(Collectors.toMap(Participant::uscc, Participant::name));
        var ranks = e.standings(Stage.FINAL).stream()
                .filter(standing -> standing.rank() != null)
                .map(standing -> new FinalRank(standing.uscc(), names.get(standing.uscc()), standing.rank()))
                .toList();
        return new FinalRanking(e.id(), e.number(), e.regionCode(), now, ranks);
    }
}
