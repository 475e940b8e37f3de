package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;

/** Reads one cell; of a formula its stored result is taken. */
final class CellReader {
    private final SharedTexts texts;
    private final DateForms dates;

    CellReader(SharedTexts texts, DateForms dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /**
     * @param place {@code AB12}; null when the cell stands next to the one before
     * @param next the position after the one before
     */
    static int column(String place, int next) {
        if (place == null) {
            return next;
        }
        if (!place.matches("[A-Z]{1,3}[0-9]{1,9}")) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        int column = 0;
        for (int i = 0; place.charAt(i) >= 'A'; i++) {
            column = 26 * column + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** @param part at the start of the cell; afterwards its end has been passed */
    SheetCell read(XmlPart part) throws XMLStreamException {
        var type = part.attribute("t");
        var form = dates.of(part.attribute("s"));
        String value = null;
        var formula = false;
        while (part.advance() && !part.ends("c")) {
            if (part.starts("f")) {
                formula = true;
                part.text();
            } else if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                return inline(part);
            }
        }
        if (value == null) {
            return formula ? SheetCell.WITHOUT_VALUE : SheetCell.text("");
        }
        return of(type == null ? "n" : type, value, form);
    }

    private static SheetCell inline(XmlPart part) throws XMLStreamException {
        var text = part.richText();
        while (!part.ends("c") && part.advance()) {
            // nothing else of it is wanted
        }
        return SheetCell.text(text);
    }

    private SheetCell of(String type, String value, DateForms.Form form) {
        return switch (type) {
            case "s" -> SheetCell.text(texts.at(index(value)));
            case "str" -> SheetCell.text(Escapes.decoded(value));
            case "b" -> SheetCell.text(value.equals("1") || value.equals("true") ? "true" : "false");
            case "d" -> SheetCell.date(value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value);
            case "n" -> number(value, form);
            default -> SheetCell.FAULT;
        };
    }

    private SheetCell number(String value, DateForms.Form form) {
        if (value.isBlank()) {
            return SheetCell.text("");
        }
        // Digits and exponent are bounded, so that a short cell cannot stand for a number of a million digits.
        if (!value.strip().matches("[-+]?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?")) {
            return SheetCell.FAULT;
        }
        try {
            var number = new BigDecimal(value.strip());
            return switch (form) {
                case NUMBER -> SheetCell.number(number);
                case PERCENT -> SheetCell.percent(number);
                case DAY, MOMENT -> SheetCell.date(dates.iso(number, form));
            };
        } catch (NumberFormatException severalPoints) {
            return SheetCell.FAULT;
        }
    }

    private static int index(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        return Integer.parseInt(value);
    }
}
