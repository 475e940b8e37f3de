package city.minsheng.common.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How rows of a file become rows of a table: inserted, updated when one of the compared columns differs, otherwise left
 * alone, so that the same file twice changes nothing.
 */
public final class Upsert {
    private enum Use {
        KEY,
        COMPARED,
        /** Follows the compared columns: an id, or a sealed text that never seals the same way twice. */
        COMPANION,
        /** Set when the row is new, and never again. */
        ONCE
    }

    private record Target(String name, String type, Use use) {}

    private final String table;
    private final List<Target> columns = new ArrayList<>();
    private boolean versioned;
    private String scopeColumn;

    private Upsert(String table) {
        this.table = table;
    }

    public static Upsert into(String table) {
        return new Upsert(table);
    }

    /** Part of the natural key, which has a unique index. */
    public Upsert key(String name, String type) {
        return add(name, type, Use.KEY);
    }

    public Upsert column(String name, String type) {
        return add(name, type, Use.COMPARED);
    }

    public Upsert companion(String name, String type) {
        return add(name, type, Use.COMPANION);
    }

    public Upsert once(String name, String type) {
        return add(name, type, Use.ONCE);
    }

    /** The table has a {@code version} column that an update raises. */
    public Upsert versioned() {
        versioned = true;
        return this;
    }

    /** Rows whose column {@code name} differs from the actor's region belong to somebody else and are refused. */
    public Upsert scopedBy(String name) {
        scopeColumn = name;
        return this;
    }

    boolean isScoped() {
        return scopeColumn != null;
    }

    int width() {
        return columns.size();
    }

    /** @param values in the order in which the columns were named */
    String keyOf(Object[] values) {
        var key = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).use == Use.KEY) {
                key.append(values[i]).append('\u0000');
            }
        }
        return key.toString();
    }

    private Upsert add(String name, String type, Use use) {
        columns.add(new Target(name, type, use));
        return this;
    }

    /** One text array a column; answers one row for each inserted (true) or updated (false) row, with its first key. */
    String sql() {
        var compared = names(Use.COMPARED);
        var set = columns.stream()
                .filter(c -> c.use == Use.COMPARED || c.use == Use.COMPANION)
                .map(c -> c.name + " = excluded." + c.name)
                .collect(Collectors.joining(", "));
        var conflict = compared.isEmpty()
                ? "do nothing"
                : "do update set " + set + (versioned ? ", version = t.version + 1" : "")
                        + " where (" + prefixed("t.", compared) + ") is distinct from ("
                        + prefixed("excluded.", compared) + ")";
        return "insert into " + table + " as t (" + String.join(", ", all()) + (versioned ? ", version" : "") + ")"
                + " select " + casts() + (versioned ? ", 0" : "") + " from " + source("")
                + " on conflict (" + String.join(", ", names(Use.KEY)) + ") " + conflict
                + " returning (xmax = 0), t." + names(Use.KEY).getFirst() + "::text";
    }

    /** The positions, from 1, of rows that exist already under another region. */
    String elsewhereSql() {
        var join = columns.stream()
                .filter(c -> c.use == Use.KEY)
                .map(c -> "t." + c.name + " = s." + c.name + "::" + c.type)
                .collect(Collectors.joining(" and "));
        return "select s.position from " + source(" with ordinality") + " join " + table + " t on " + join + " where t."
                + scopeColumn + " <> ?";
    }

    private String source(String ordinality) {
        var arrays = columns.stream().map(c -> "?::text[]").collect(Collectors.joining(", "));
        return "unnest(" + arrays + ")" + ordinality + " as s(" + String.join(", ", all())
                + (ordinality.isEmpty() ? "" : ", position") + ")";
    }

    private String casts() {
        return columns.stream().map(c -> "s." + c.name + "::" + c.type).collect(Collectors.joining(", "));
    }

    private List<String> all() {
        return columns.stream().map(Target::name).toList();
    }

    private List<String> names(Use use) {
        return columns.stream().filter(c -> c.use == use).map(Target::name).toList();
    }

    private static String prefixed(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + name).collect(Collectors.joining(", "));
    }
}
