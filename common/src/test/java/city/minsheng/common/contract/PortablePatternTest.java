package city.minsheng.common.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortablePatternTest {
    @Test
    void a_pattern_matches_the_whole_text_as_validation_does() {
        assertThat(PortablePattern.of("[0-9]{4}")).isEqualTo("^(?:[0-9]{4})$");
        assertThat(PortablePattern.of("a|b")).isEqualTo("^(?:a|b)$");
        assertThat(PortablePattern.of("^[0-9a-f]{32}$")).isEqualTo("^[0-9a-f]{32}$");
    }

    @Test
    void what_stands_for_not_blank_matches_anywhere() {
        assertThat(PortablePattern.of("\\S")).isEqualTo("\\S");
    }

    @Test
    void classes_that_only_java_knows_are_written_out() {
        assertThat(PortablePattern.of("[^\\p{Cntrl}]*")).isEqualTo("^(?:[^\\x00-\\x1f\\x7f]*)$");
        assertThat(PortablePattern.of("\\p{Cntrl}")).isEqualTo("^(?:[\\x00-\\x1f\\x7f])$");
        assertThat(PortablePattern.of("\\p{IsHan}+")).isEqualTo("^(?:\\p{Script=Han}+)$");
    }
}
