package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnterpriseFileTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static List<String[]> rows(int enterprises) {
        var text = new String(EnterpriseFile.of(enterprises), StandardCharsets.UTF_8);
        return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    /** GB 32100-2015: the weighted sum of all 18 characters is a multiple of 31. */
    private static boolean isValid(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.length() == 18 && (sum + ALPHABET.indexOf(code.charAt(17))) % 31 == 0;
    }

    @Test
    void the_check_of_this_test_knows_a_real_code_from_a_wrong_one() {
        assertThat(isValid("91371525004FAJX67H")).isTrue();
        assertThat(isValid("91371525004FAJX67J")).isFalse();
    }

    @Test
    void every_code_is_valid_and_no_two_are_alike() {
        var codes = IntStream.range(0, 50_000)
                .mapToObj(number -> Usccs.of("371502", number))
                .toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(EnterpriseFileTest::isValid);
    }

    @Test
    void the_file_has_one_line_for_each_enterprise_under_its_header() {
        assertThat(rows(1000)).hasSize(1000).allSatisfy(row -> {
            assertThat(row).hasSize(11);
            assertThat(isValid(row[0])).isTrue();
        });
    }

    @Test
    void all_sizes_occur_and_a_few_facts_are_unknown() {
        var rows = rows(5000);
        assertThat(rows).extracting(row -> row[3]).contains("LARGE", "MEDIUM", "SMALL", "MICRO", "OTHER", "");
        var unknown = rows.stream()
                .filter(row -> Arrays.asList(row).subList(3, 9).contains(""))
                .count();
        assertThat(unknown).isBetween(50L, 200L);
    }

    @Test
    void the_same_number_gives_the_same_file() {
        assertThat(EnterpriseFile.of(500)).isEqualTo(EnterpriseFile.of(500));
    }
}
