package city.minsheng.common.problem;

import java.text.MessageFormat;

/** A sentence for people in both languages of the platform. */
public record Sentence(String zh, String en) {
    /** Fills the placeholders of {@link MessageFormat}; arguments are shown as they are, never as localised numbers. */
    public static Sentence of(String zh, String en, Object... arguments) {
        return new Sentence(fill(zh, arguments), fill(en, arguments));
    }

    /** The name of an HTTP status. */
    public static Sentence ofStatus(int status) {
        return Titles.of(status);
    }

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }

    private static String fill(String pattern, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return MessageFormat.format(pattern.replace("'", "''"), texts);
    }
}
