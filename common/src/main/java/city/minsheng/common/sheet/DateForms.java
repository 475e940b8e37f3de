package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Which styles show a number as a day, a time or a percent, and what it then means: a spreadsheet knows them by their form
 * alone.
 *
 * @param byStyle by the number of the style
 * @param from1904 whether days are counted from 1904, as old workbooks of another system do
 */
record DateForms(List<Form> byStyle, boolean from1904) {
    /** How a number is shown. */
    enum Form {
        NUMBER,
        /** Shown a hundred times as large as it is stored. */
        PERCENT,
        DAY,
        MOMENT
    }

    private static final int MOST_STYLES = 100_000;
    private static final int LAST_DAY = 2_958_465;
    private static final long MILLIS_A_DAY = 86_400_000;

    /** Forms that every spreadsheet knows by their number; those from 27 and from 50 are the ones of Chinese. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> MOMENTS = Set.of(18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56);

    private static final Set<Integer> PERCENTS = Set.of(9, 10);

    static DateForms none(boolean from1904) {
        return new DateForms(List.of(), from1904);
    }

    static DateForms of(XmlPart styles, boolean from1904) throws XMLStreamException {
        var custom = new HashMap<String, Form>();
        var byStyle = new ArrayList<Form>();
        var inside = false;
        while (styles.advance()) {
            if (styles.starts("numFmt")) {
                custom.put(styles.attribute("numFmtId"), ofCode(styles.attribute("formatCode")));
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                inside = styles.starts("cellXfs");
            } else if (inside && styles.starts("xf")) {
                var id = styles.attribute("numFmtId");
                byStyle.add(custom.containsKey(id) ? custom.get(id) : ofId(id));
            }
            if (custom.size() + byStyle.size() > MOST_STYLES) {
                throw Refusal.of(SheetProblem.UNREADABLE);
            }
        }
        return new DateForms(byStyle, from1904);
    }

    private static Form ofId(String id) {
        var number = id != null && id.matches("[0-9]{1,3}") ? Integer.parseInt(id) : 0;
        if (MOMENTS.contains(number)) {
            return Form.MOMENT;
        }
        if (PERCENTS.contains(number)) {
            return Form.PERCENT;
        }
        return DAYS.contains(number) ? Form.DAY : Form.NUMBER;
    }

    /** What stands in quotes or brackets, or behind a backslash, is shown as it is and says nothing. */
    static Form ofCode(String code) {
        var letters = code == null
                ? ""
                : code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+])[^\\]]*]|(?i)general", "");
        if (letters.matches("(?i).*[hs].*")) {
            return Form.MOMENT;
        }
        if (letters.contains("%")) {
            return Form.PERCENT;
        }
        return letters.matches("(?i).*[ymd].*") ? Form.DAY : Form.NUMBER;
    }

    /** @param style as the cell names it; null for none */
    Form of(String style) {
        var number = style != null && style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : -1;
        return number >= 0 && number < byStyle.size() ? byStyle.get(number) : Form.NUMBER;
    }

    /** A day, or a moment in China where the form or the value tells the time as well; null when there is no such day. */
    String iso(BigDecimal value, Form form) {
        var millis = value.multiply(BigDecimal.valueOf(MILLIS_A_DAY)).setScale(0, RoundingMode.HALF_UP);
        if (millis.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return null;
        }
        var days = millis.longValueExact() / MILLIS_A_DAY;
        var time = LocalTime.ofNanoOfDay(millis.longValueExact() % MILLIS_A_DAY * 1_000_000);
        if (days == 0 && form == Form.MOMENT) {
            return time.toString();
        }
        var day = day(days);
        if (day == null || form == Form.DAY && time.equals(LocalTime.MIDNIGHT)) {
            return day == null ? null : day.toString();
        }
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(Clocks.ZONE));
    }

    /** Day 60 is 29 February 1900, which there never was: all days before it are one off. */
    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        if (days == 0 || days == 60) {
            return null;
        }
        return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }
}
