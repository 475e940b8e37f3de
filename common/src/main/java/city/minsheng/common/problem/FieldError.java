package city.minsheng.common.problem;

/**
 * What is wrong with one field of a body or one cell of a file.
 *
 * @param pointer JSON pointer into the body; null for a cell
 * @param line line of the file, the heading is line 1; null for a body
 * @param column name of the column; null for a body
 */
public record FieldError(String pointer, Long line, String column, String code, Sentence message) {
    public static FieldError at(String pointer, String code, Sentence message) {
        return new FieldError(pointer, null, null, code, message);
    }

    public static FieldError cell(long line, String column, String code, Sentence message) {
        return new FieldError(null, line, column, code, message);
    }

    /** The same in one language, as it is answered. */
    public record Told(String pointer, Long line, String column, String code, String message) {}

    public Told tell(Language language) {
        return new Told(pointer, line, column, code, message.in(language));
    }
}
