package city.minsheng.insurance.person;

/** The form of a name or any other text of one line: no control character, a NUL least of all. */
public final class OneLine {
    public static final String PATTERN = "[^\\p{Cntrl}]*";

    private OneLine() {}

    public static boolean is(String text) {
        return text.matches(PATTERN);
    }
}
