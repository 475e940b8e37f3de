package city.minsheng.common.export;

import city.minsheng.common.time.Clocks;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How a value of an answer stands in a cell. */
enum Form {
    TEXT,
    WHOLE,
    /** Money and percents, which JSON holds as texts. */
    DECIMAL,
    TRUTH,
    DAY,
    /** The local time of China: a spreadsheet knows no zones. */
    MOMENT,
    LIST;

    /** The first year that a spreadsheet has days for. */
    private static final int FIRST_YEAR = 1900;

    /** What the sheet writer takes; null when there is nothing. */
    Object cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return switch (this) {
            case WHOLE -> value.isIntegralNumber() ? (Object) value.longValue() : value.asText();
            case TRUTH -> value.isBoolean() ? (Object) value.booleanValue() : value.asText();
            case DECIMAL -> decimal(value.asText());
            case DAY -> day(value.asText());
            case MOMENT -> moment(value.asText());
            case TEXT, LIST -> joined(value);
        };
    }

    private static Object decimal(String text) {
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? new BigDecimal(text) : text;
    }

    private static Object day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < FIRST_YEAR ? text : day;
        } catch (DateTimeException ofAnotherForm) {
            return text;
        }
    }

    private static Object moment(String text) {
        try {
            var local =
                    OffsetDateTime.parse(text).atZoneSameInstant(Clocks.ZONE).toLocalDateTime();
            return local.getYear() < FIRST_YEAR ? text : local;
        } catch (DateTimeException ofAnotherForm) {
            return text;
        }
    }

    /** Several values in one cell: {@code RESPOND、CANCEL}; of records, one behind the other with a semicolon. */
    private static String joined(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.asText();
        }
        var holdsRecords = stream(value.elements()).anyMatch(JsonNode::isContainerNode);
        if (value.isArray()) {
            return stream(value.elements()).map(Form::joined).collect(Collectors.joining(holdsRecords ? "; " : "、"));
        }
        return value.properties().stream()
                .map(member -> member.getKey() + ": " + joined(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<JsonNode> stream(Iterator<JsonNode> nodes) {
        Iterable<JsonNode> all = () -> nodes;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
