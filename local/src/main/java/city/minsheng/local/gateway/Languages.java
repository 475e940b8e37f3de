package city.minsheng.local.gateway;

import java.util.List;
import java.util.Locale;

/** The two languages of the APIs; Chinese where the caller does not prefer English. */
final class Languages {
    private static final List<String> SPOKEN = List.of("zh-cn", "en");

    private Languages() {}

    static String of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return "zh-CN";
        }
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return "en".equals(best) ? "en" : "zh-CN";
        } catch (IllegalArgumentException e) {
            return "zh-CN";
        }
    }
}
