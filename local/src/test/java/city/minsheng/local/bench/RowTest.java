package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {
    private static Reading reading(long seconds, long... millis) {
        var reading = new Reading();
        for (var one : millis) {
            reading.latency(one * 1_000_000);
        }
        reading.turn(seconds * 1_000_000_000);
        return reading;
    }

    @Test
    void a_line_tells_both_sides_and_their_ratios() {
        var row = new Row("Read", reading(2, 4, 4, 10), reading(1, 2, 2, 5));
        assertThat(row.line())
                .isEqualTo(
                        "| Read | 3 | 4.00 / 10.00 / 10.00 | 1.5 | 3 | 2.00 / 5.00 / 5.00 | 3.0 | 2.00 | 2.00 | 0.50 |");
    }

    @Test
    void a_line_has_as_many_cells_as_the_header() {
        var line = new Row("Read", reading(1, 1), reading(1, 1)).line();
        var header = Row.HEADER.lines().toList();
        assertThat(bars(line)).isEqualTo(bars(header.get(0))).isEqualTo(bars(header.get(1)));
    }

    private static long bars(String line) {
        return line.chars().filter(sign -> sign == '|').count();
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "9, 0.00", "10, 0.01", "999, 0.99", "1000, 1.00", "1234567, 1234.56"})
    void microseconds_are_shown_as_milliseconds(long micros, String shown) {
        assertThat(Row.millis(micros)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1.50", "2, 3, 0.66", "7, 7, 1.00", "7, 0, –"})
    void a_ratio_has_two_decimals(long ours, long limit, String shown) {
        assertThat(Row.ratio(ours, limit)).isEqualTo(shown);
    }
}
