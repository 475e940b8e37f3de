package city.minsheng.insurance.station;

import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Region;
import city.minsheng.insurance.item.StationLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One file of stations: the station above may stand further down, so parents are looked at when all rows are read. */
final class WorkstationRun implements ImportRun {
    /** What of a station its place among the others is judged by; parts are null in a row with faults. */
    record Entry(String code, StationLevel level, String regionCode, String parentCode) {}

    /** A row of the file, read. */
    record Read(Entry entry, Object[] values) {}

    private record Pending(Row row, Entry entry, Object[] values) {}

    private final TableRun table;
    private final Map<String, Entry> stored;
    private final Function<Row, Read> reader;
    private final Map<String, Pending> read = new LinkedHashMap<>();
    private final Map<Long, Object[]> valuesByLine = new HashMap<>();
    private final List<FieldError> lateErrors = new ArrayList<>();

    /** @param table makes the run that stores rows whose values this one has read */
    WorkstationRun(
            Function<Function<Row, Object[]>, TableRun> table, Map<String, Entry> stored, Function<Row, Read> reader) {
        this.table = table.apply(row -> valuesByLine.get(row.line()));
        this.stored = stored;
        this.reader = reader;
    }

    @Override
    public void accept(Row row) {
        var cells = reader.apply(row);
        if (!row.isGood()) {
            return;
        }
        var first = read.putIfAbsent(cells.entry.code(), new Pending(row, cells.entry, cells.values));
        if (first != null) {
            row.refuse(
                    "code",
                    "duplicate-row",
                    Sentence.of(
                            "与第 {0} 行重复", "The same as line {0}", first.row().line()));
        }
    }

    /** From the highest level down, so that a row below a refused one is refused too. */
    @Override
    public void finish() {
        var standing = new HashMap<>(stored);
        for (var level : StationLevel.values()) {
            for (var each : read.values()) {
                if (each.entry.level() == level && isFit(each, standing)) {
                    standing.put(each.entry.code(), each.entry);
                    valuesByLine.put(each.row.line(), each.values);
                    table.accept(each.row);
                }
            }
        }
        table.finish();
    }

    private boolean isFit(Pending each, Map<String, Entry> standing) {
        var entry = each.entry;
        var before = stored.get(entry.code());
        if (before != null && before.level() != entry.level()) {
            return refuse(
                    each, "level", "level-changed", Sentence.of("工作站的层级不能改变", "A station never changes its level"));
        }
        var parent = standing.get(entry.parentCode());
        if (entry.parentCode() != null && parent == null) {
            return refuse(
                    each, "parentCode", "unknown-reference", Sentence.of("没有这个上级工作站", "There is no such station"));
        }
        if (parent != null
                && (parent.level().compareTo(entry.level()) >= 0
                        || !Region.contains(parent.regionCode(), entry.regionCode()))) {
            return refuse(
                    each,
                    "parentCode",
                    "parent-level",
                    Sentence.of(
                            "上级工作站须层级更高且区划包含本站",
                            "The station above must be of a higher level and of a region around this one"));
        }
        return true;
    }

    private boolean refuse(Pending each, String column, String code, Sentence message) {
        lateErrors.add(FieldError.cell(each.row.line(), column, code, message));
        return false;
    }

    @Override
    public List<FieldError> lateErrors() {
        var all = new ArrayList<>(lateErrors);
        all.addAll(table.lateErrors());
        return all;
    }

    @Override
    public long created() {
        return table.created();
    }

    @Override
    public long updated() {
        return table.updated();
    }
}
