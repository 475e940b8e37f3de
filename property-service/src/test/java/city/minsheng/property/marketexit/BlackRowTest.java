package city.minsheng.property.marketexit;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.property.listing.Colour;
import city.minsheng.property.listing.Publication;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlackRowTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-09-24");
    private final BlackRow two = new BlackRow(2, 24);

    /** Newest first: B black, R red, F a black one that was repaired, each with the day of publication. */
    @ParameterizedTest
    @CsvSource({
        "B 2024-09-24, 1, false",
        "B 2024-09-24 B 2023-09-24, 2, true",
        "B 2024-09-24 B 2023-09-24 B 2022-12-01, 3, true",
        "B 2024-09-24 R 2023-12-01 B 2023-01-01, 1, false",
        "B 2024-09-24 F 2023-09-24, 1, false",
        "B 2024-09-24 F 2023-12-01 B 2023-01-01, 1, false",
        "B 2024-09-24 B 2023-12-01 R 2023-06-01 B 2022-12-01, 2, true",
        "B 2024-09-24 B 2022-09-25, 2, true",
        "B 2024-09-24 B 2022-09-24, 2, true",
        "B 2024-09-24 B 2022-09-23, 1, false",
        "R 2024-09-24 B 2024-01-01 B 2023-09-24, 0, false"
    })
    void a_row_ends_at_a_red_one_a_repaired_one_and_the_limit_of_time(String history, int length, boolean reached) {
        assertThat(two.length(read(history), TODAY)).isEqualTo(length);
        assertThat(two.isReached(read(history), TODAY)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false"})
    void how_many_it_takes_is_for_the_policy_to_say(int least, boolean reached) {
        var history = read("B 2024-09-24 B 2023-09-24");
        assertThat(new BlackRow(least, 24).isReached(history, TODAY)).isEqualTo(reached);
    }

    private static List<Publication> read(String history) {
        return Arrays.stream(history.split("(?<=[0-9]) "))
                .map(entry -> new Publication(
                        UUID.randomUUID(),
                        entry.charAt(0) == 'R' ? Colour.RED : Colour.BLACK,
                        entry.charAt(0) == 'F',
                        LocalDate.parse(entry.substring(2))))
                .toList();
    }
}
