package city.minsheng.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, EN",
        "en-US, EN",
        "'en;q=0.5, zh;q=0.9', ZH",
        "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
        "'en-GB,en;q=0.9,zh;q=0.1', EN",
        "fr, ZH",
        "'', ZH",
        "';;;', ZH",
        "*, ZH"
    })
    void chinese_unless_english_is_preferred(String header, Language spoken) {
        assertThat(Language.of(header)).isEqualTo(spoken);
    }

    @Test
    void no_header_is_chinese() {
        assertThat(Language.of(null)).isEqualTo(Language.ZH);
    }

    @Test
    void arguments_are_shown_as_they_are() {
        var sentence = Sentence.of("第 {0} 行", "Line {0} isn't right", 12345);
        assertThat(sentence.zh()).isEqualTo("第 12345 行");
        assertThat(sentence.en()).isEqualTo("Line 12345 isn't right");
    }
}
