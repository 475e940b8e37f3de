package city.minsheng.common.file;

/** The name under which people know a file again. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** The name that was sent, without directories and what no name holds, with the ending of its kind. */
    static String of(String sent, FileKind kind) {
        var plain = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var dot = plain.lastIndexOf('.');
        var stem = (dot > 0 ? plain.substring(0, dot) : plain)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\"*:<>?|]", "")
                .strip();
        var end = stem.offsetByCodePoints(0, Math.min(stem.codePointCount(0, stem.length()), LONGEST));
        return (stem.isEmpty() ? "file" : stem.substring(0, end)) + "." + kind.ending();
    }
}
