package city.minsheng.common.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The two languages in which the platform speaks to people; Chinese unless English is preferred. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** From an {@code Accept-Language} header; a missing or unreadable one means Chinese. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH;
        }
        try {
            var best = Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? EN : ZH;
        } catch (IllegalArgumentException unreadable) {
            return ZH;
        }
    }

    public String tag() {
        return tag;
    }
}
