package city.minsheng.common.region;

/**
 * An administrative division (行政区划).
 *
 * @param code 12 digits
 * @param parentCode null for the city itself
 */
public record Region(String code, String name, Level level, String parentCode) {
    /** The ancestor at {@code level}, or the code itself: {@code 371525001042} at COUNTY is {@code 371525000000}. */
    public static String at(Level level, String code) {
        return code.substring(0, level.digits) + "0".repeat(12 - level.digits);
    }

    /** Whether {@code code} lies in the subtree of {@code ancestor}, itself included. */
    public static boolean contains(String ancestor, String code) {
        return code.startsWith(ancestor.substring(0, Level.of(ancestor).digits));
    }
}
