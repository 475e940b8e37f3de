package city.minsheng.common.contract;

/**
 * A pattern of Jakarta Validation as JSON Schema writes it: Validation matches the whole text and knows the classes of
 * Java, JSON Schema looks for a match anywhere and knows those of ECMA-262.
 */
final class PortablePattern {
    private static final String NOT_BLANK = "\\S"; // what the scanner makes of @NotBlank: meant to match anywhere

    private PortablePattern() {}

    static String of(String java) {
        if (java.equals(NOT_BLANK)) {
            return java;
        }
        var ecma = java.replace("[^\\p{Cntrl}]", "[^\\x00-\\x1f\\x7f]")
                .replace("\\p{Cntrl}", "[\\x00-\\x1f\\x7f]")
                .replace("\\p{IsHan}", "\\p{Script=Han}");
        return ecma.startsWith("^") && ecma.endsWith("$") ? ecma : "^(?:" + ecma + ")$";
    }
}
