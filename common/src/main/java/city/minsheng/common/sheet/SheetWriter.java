package city.minsheng.common.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, written row by row. A text is always a text, whatever it begins with: no cell holds a formula.
 */
public final class SheetWriter implements AutoCloseable {
    private static final int KEPT_ROWS = 200;
    private static final int LONGEST_TEXT = 32_767;
    private static final int DIGITS = 15;
    private static final int COLUMN_WIDTH = 18; // in characters

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** @param out is left open */
    public SheetWriter(OutputStream out, String name, List<String> headings) throws IOException {
        workbook = new Workbook(out, "Minsheng", null);
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.inlineString(0, column, text(headings.get(column)));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        row = 1;
    }

    /** @param cells texts, decimals, whole numbers, truth values, days, local times; null for an empty one */
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value) {
        switch (value) {
            case null -> {
                // stays empty
            }
            case Boolean truth -> sheet.value(row, column, truth);
            case Long whole -> number(column, BigDecimal.valueOf(whole), "0");
            case BigDecimal decimal -> number(column, decimal, "0." + "0".repeat(Math.max(1, decimal.scale())));
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            default -> sheet.inlineString(row, column, text(value.toString()));
        }
    }

    /** A number with more digits than a spreadsheet keeps is written as a text. */
    private void number(int column, BigDecimal value, String format) {
        if (value.precision() > DIGITS) {
            sheet.inlineString(row, column, value.toPlainString());
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }

    private static String text(String value) {
        var encoded = Escapes.encoded(value);
        return encoded.length() <= LONGEST_TEXT ? encoded : encoded.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
