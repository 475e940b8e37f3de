package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** Reads a file into one table, a thousand rows a statement. */
public final class TableRun implements ImportRun {
    private static final int CHUNK = 1000;

    private record Pending(long line, Object[] values) {}

    private final EntityManager entities;
    private final Upsert upsert;
    private final String actorRegion;
    private final Function<Row, Object[]> reader;
    private final Map<String, Long> lineByKey = new HashMap<>();
    private final List<FieldError> lateErrors = new ArrayList<>();
    private List<Pending> pending = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private long created;
    private long updated;

    /**
     * @param actorRegion the region that the upsert is scoped by; null when it is not scoped
     * @param reader reads the values in the order of the upsert's columns
     */
    public TableRun(EntityManager entities, Upsert upsert, String actorRegion, Function<Row, Object[]> reader) {
        this.entities = entities;
        this.upsert = upsert;
        this.actorRegion = actorRegion;
        this.reader = reader;
    }

    @Override
    public void accept(Row row) {
        var values = reader.apply(row);
        if (!row.isGood()) {
            return;
        }
        var first = lineByKey.putIfAbsent(upsert.keyOf(values), row.line());
        if (first != null) {
            row.refuse(null, "duplicate-row", Sentence.of("与第 {0} 行重复", "The same as line {0}", first));
            return;
        }
        pending.add(new Pending(row.line(), values));
        if (pending.size() == CHUNK) {
            store();
        }
    }

    @Override
    public void finish() {
        store();
    }

    @Override
    public List<FieldError> lateErrors() {
        return lateErrors;
    }

    @Override
    public long created() {
        return created;
    }

    @Override
    public long updated() {
        return updated;
    }

    /** The first keys of the rows that were inserted or updated. */
    public Set<String> changed() {
        return changed;
    }

    private void store() {
        if (!pending.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> {
                if (upsert.isScoped()) {
                    refuseElsewhere(connection);
                }
                write(connection);
            });
            pending = new ArrayList<>();
        }
    }

    private void refuseElsewhere(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(upsert.elsewhereSql())) {
            bind(connection, query);
            query.setString(upsert.width() + 1, actorRegion);
            var taken = new HashSet<Pending>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    taken.add(pending.get(rows.getInt(1) - 1));
                }
            }
            for (var row : taken) {
                lateErrors.add(FieldError.cell(
                        row.line,
                        null,
                        "elsewhere",
                        Sentence.of("该编号已在其他辖区登记", "Registered in another region already")));
            }
            pending.removeAll(taken);
        }
    }

    private void write(Connection connection) throws SQLException {
        if (pending.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(upsert.sql())) {
            bind(connection, statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getString(2));
                    if (rows.getBoolean(1)) {
                        created++;
                    } else {
                        updated++;
                    }
                }
            }
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < upsert.width(); column++) {
            var texts = new String[pending.size()];
            for (int i = 0; i < texts.length; i++) {
                var value = pending.get(i).values[column];
                texts[i] = value == null ? null : value.toString();
            }
            statement.setArray(column + 1, connection.createArrayOf("text", texts));
        }
    }
}
