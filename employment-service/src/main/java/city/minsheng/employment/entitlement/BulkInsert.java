package city.minsheng.employment.entitlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that go to the database in one statement, as one array a column: {@code unnest(?::uuid[], ?::text[])}. */
final class BulkInsert {
    private final String sql;
    private final String[] types;
    private final List<Object[]> rows = new ArrayList<>();

    /**
     * @param sql whose first placeholders are the arrays, in the order of the types
     * @param types element types of the arrays
     */
    BulkInsert(String sql, String... types) {
        this.sql = sql;
        this.types = types;
    }

    void add(Object... values) {
        rows.add(values);
    }

    /**
     * Writes and forgets the rows.
     *
     * @param constants for the placeholders behind the arrays
     * @return how many rows were written
     */
    int flush(Connection connection, Object... constants) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.length; column++) {
                var values = new Object[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = rows.get(row)[column];
                }
                statement.setArray(column + 1, connection.createArrayOf(types[column], values));
            }
            for (int i = 0; i < constants.length; i++) {
                statement.setObject(types.length + i + 1, constants[i]);
            }
            rows.clear();
            return statement.executeUpdate();
        }
    }
}
