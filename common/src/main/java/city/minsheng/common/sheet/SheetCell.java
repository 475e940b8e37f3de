package city.minsheng.common.sheet;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A cell as it was read.
 *
 * @param text a number in plain digits, a day as {@code 2022-09-24}, a moment as {@code 2022-09-24T08:00:00+08:00},
 *     {@code true} or {@code false}; empty when there is no value that could be taken
 */
public record SheetCell(Kind kind, String text) {
    /** What a cell holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a percent: its text is what is shown, {@code 5.8} where {@code 0.058} is stored. */
        PERCENT,
        /** A number with more digits than a spreadsheet keeps: some of those that were typed are lost. */
        INEXACT,
        DATE,
        /** An error such as {@code #N/A}, or a day that does not exist. */
        FAULT,
        /** A formula whose result was never stored. */
        WITHOUT_VALUE
    }

    /** Spreadsheets keep 15 digits of a number, and put zeros in the place of all others. */
    private static final int DIGITS = 15;

    static final SheetCell FAULT = new SheetCell(Kind.FAULT, "");
    static final SheetCell WITHOUT_VALUE = new SheetCell(Kind.WITHOUT_VALUE, "");

    static SheetCell text(String text) {
        return new SheetCell(Kind.TEXT, text);
    }

    static SheetCell date(String text) {
        return text == null ? FAULT : new SheetCell(Kind.DATE, text);
    }

    /** A fraction is rounded to what people saw in the cell: it was stored in binary. */
    static SheetCell number(BigDecimal value) {
        var rounded = value.round(new MathContext(DIGITS)).stripTrailingZeros();
        if (rounded.precision() - rounded.scale() > DIGITS) {
            return new SheetCell(Kind.INEXACT, "");
        }
        return new SheetCell(Kind.NUMBER, rounded.toPlainString());
    }

    static SheetCell percent(BigDecimal value) {
        var shown = number(value.round(new MathContext(DIGITS)).movePointRight(2));
        return shown.kind == Kind.NUMBER ? new SheetCell(Kind.PERCENT, shown.text) : shown;
    }

    boolean isBlank() {
        return (kind == Kind.TEXT || kind == Kind.NUMBER) && text.isBlank();
    }
}
