package city.minsheng.common.imports;

import city.minsheng.common.identifier.ResidentId;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of a file. Each reader answers null for an empty optional cell and for one that it has found fault with. */
public final class Row {
    private final long line;
    private final Map<String, String> cells;
    private final Set<String> dates;
    private final Map<String, Boolean> required;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param dates the columns whose cell was stored as a date, not as a text */
    Row(long line, Map<String, String> cells, Set<String> dates, List<Column> columns) {
        this.line = line;
        this.cells = cells;
        this.dates = dates;
        this.required = columns.stream().collect(Collectors.toMap(Column::name, Column::required));
    }

    public long line() {
        return line;
    }

    public boolean isGood() {
        return errors.isEmpty();
    }

    List<FieldError> errors() {
        return errors;
    }

    /** Says what is wrong with a cell; the row will not be stored. */
    public void refuse(String column, String code, Sentence message) {
        errors.add(FieldError.cell(line, column, code, message));
    }

    /** @param longest in characters */
    public String text(String column, int longest) {
        var cell = cell(column);
        if (cell != null && dates.contains(column)) {
            refuse(column, CellRemark.DATE.code(), CellRemark.DATE.sentence());
            return null;
        }
        if (cell != null && cell.codePointCount(0, cell.length()) > longest) {
            refuse(column, "too-long", Sentence.of("最多 {0} 个字", "At most {0} characters", longest));
            return null;
        }
        return cell;
    }

    public Long integer(String column, long least, long most) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (!cell.matches("-?[0-9]{1,18}")) {
            refuse(column, "not-an-integer", Sentence.of("须为整数", "Must be a whole number"));
            return null;
        }
        long value = Long.parseLong(cell);
        if (value < least || value > most) {
            refuse(column, "out-of-range", Sentence.of("须在 {0} 到 {1} 之间", "Must be {0} to {1}", least, most));
            return null;
        }
        return value;
    }

    /** @param scale the most decimals that are taken */
    public BigDecimal decimal(String column, String least, String most, int scale) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (!cell.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            refuse(column, "not-a-decimal", Sentence.of("须为十进制数", "Must be a decimal number"));
            return null;
        }
        var value = new BigDecimal(cell);
        if (value.stripTrailingZeros().scale() > scale) {
            refuse(column, "too-precise", Sentence.of("最多 {0} 位小数", "At most {0} decimals", scale));
            return null;
        }
        if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
            refuse(column, "out-of-range", Sentence.of("须在 {0} 到 {1} 之间", "Must be {0} to {1}", least, most));
            return null;
        }
        return value;
    }

    public Boolean bool(String column) {
        var cell = cell(column);
        if (cell == null || cell.equals("true") || cell.equals("false")) {
            return cell == null ? null : Boolean.valueOf(cell);
        }
        refuse(column, "not-a-boolean", Sentence.of("须为 true 或 false", "Must be true or false"));
        return null;
    }

    public LocalDate date(String column) {
        var cell = cell(column);
        try {
            return cell == null ? null : LocalDate.parse(cell);
        } catch (DateTimeException noDate) {
            refuse(column, "not-a-date", Sentence.of("须为存在的日期,如 2022-09-24", "Must be a date such as 2022-09-24"));
            return null;
        }
    }

    public Instant instant(String column) {
        var cell = cell(column);
        try {
            return cell == null ? null : OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeException noTime) {
            refuse(
                    column,
                    "not-a-time",
                    Sentence.of(
                            "须为带时区的时间,如 2022-09-24T08:00:00+08:00",
                            "Must be a time with its zone, such as 2022-09-24T08:00:00+08:00"));
            return null;
        }
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(cell)) {
                return constant;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        refuse(column, "not-one-of", Sentence.of("须为下列之一:{0}", "Must be one of: {0}", names));
        return null;
    }

    public String uscc(String column) {
        var cell = cell(column);
        if (cell != null && !Uscc.Validator.isValid(cell)) {
            refuse(column, "uscc", Sentence.of("统一社会信用代码不正确", "Not a valid unified social credit code"));
            return null;
        }
        return cell;
    }

    public String residentId(String column) {
        var cell = cell(column);
        if (cell != null && !ResidentId.Validator.isValid(cell)) {
            refuse(column, "resident-id", Sentence.of("公民身份号码不正确", "Not a valid resident identity number"));
            return null;
        }
        return cell;
    }

    /** A region that exists and lies where the actor may write; a withdrawn code becomes its successor. */
    public String region(String column, Regions regions, Actor actor) {
        var cell = cell(column);
        if (cell == null) {
            return null;
        }
        var region = regions.find(cell).orElse(null);
        if (region == null) {
            refuse(column, "region-unknown", Sentence.of("没有这个行政区划代码", "There is no such region"));
            return null;
        }
        if (!Region.contains(actor.requireRegion(), region.code())) {
            refuse(column, "region-out-of-scope", Sentence.of("不在您的辖区内", "Outside of the region you answer for"));
            return null;
        }
        return region.code();
    }

    /** A key that is stored already and that the actor may see. */
    public String reference(String column, Set<String> known) {
        var cell = cell(column);
        if (cell != null && !known.contains(cell)) {
            refuse(
                    column,
                    "unknown-reference",
                    Sentence.of("{0} 尚未登记,或不在您的辖区内", "{0} is not registered, or outside of your region", cell));
            return null;
        }
        return cell;
    }

    private String cell(String column) {
        var cell = cells.get(column);
        if (cell == null || cell.isEmpty()) {
            if (required.get(column)) {
                refuse(column, "required", Sentence.of("此项必填", "This is required"));
            }
            return null;
        }
        if (cell.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            refuse(column, "control-character", Sentence.of("含有不可见的控制字符", "Holds a control character"));
            return null;
        }
        return cell;
    }
}
