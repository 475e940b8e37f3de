package city.minsheng.common.privacy;

/** What of a personal datum may be shown to everyone who may see the row. */
public final class Mask {
    private Mask() {}

    /** {@code 34052419800101001X} becomes {@code 340524********001X}. */
    public static String residentId(String number) {
        return keep(number, 6, 4);
    }

    /** {@code 13812348000} becomes {@code 138****8000}. */
    public static String phone(String number) {
        return keep(number, 3, 4);
    }

    /** {@code 6204666511137740917} becomes {@code 6204***********0917}. */
    public static String account(String number) {
        return keep(number, 4, 4);
    }

    /** {@code 李路燕} becomes {@code 李**}. */
    public static String name(String name) {
        return name == null ? null : keep(name, name.isEmpty() ? 0 : Character.charCount(name.codePointAt(0)), 0);
    }

    private static String keep(String text, int head, int tail) {
        if (text == null) {
            return null;
        }
        var hidden = text.length() - head - tail;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
