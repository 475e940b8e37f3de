package city.minsheng.property.listing;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.property.evaluation.FinalRank;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPolicyTest {
    /** R for the red list, B for the black one, - for none, one letter a company. */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 6, 3, 1, RRR--B",
        "1 2 3 3 5 6, 3, 1, RRRR-B", // who shares the last rank within is in
        "1 1 1 4 5, 2, 1, RRR-B",
        "1 2 3 3 3, 1, 1, R-BBB",
        "1 2 3 4 4 6, 1, 2, R--BBB",
        "1 2 3 4, 1, 3, RBBB",
        "1 2 3 4, 1, 4, -BBB", // the first would be on both
        "1 1 1, 3, 1, ---", // all are equal: there is neither first nor last
        "1, 3, 1, -",
        "1 2, 0, 1, -B",
        "1 2, 1, 0, R-",
        "1 2, 0, 0, --"
    })
    void the_first_are_suggested_for_the_red_list_and_the_last_for_the_black_one(
            String given, int top, int bottom, String lists) {
        var ranks = Arrays.stream(given.split(" "))
                .map(rank -> new FinalRank("USCC", "name", Integer.parseInt(rank)))
                .toList();
        var policy = new ListPolicy(top, bottom);
        assertThat(ranks.stream()
                        .map(ranked -> policy.suggests(ranked.rank(), ranks))
                        .map(colour -> colour.map(c -> c.name().substring(0, 1)).orElse("-"))
                        .collect(Collectors.joining()))
                .isEqualTo(lists);
    }
}
