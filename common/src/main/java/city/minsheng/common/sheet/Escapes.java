package city.minsheng.common.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold are written {@code _x000D_} in a workbook. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    static String decoded(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** A text that only looks like one of them stays as it is. */
    static String encoded(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F$0") : text;
    }
}
