package city.minsheng.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL in a line: parameters by their position, and every column of the answer is read. */
final class Statements {
    private Statements() {}

    static List<Object[]> rows(Connection in, String sql, Object... parameters) throws SQLException {
        try (var statement = bound(in, sql, parameters);
                var answer = statement.executeQuery()) {
            var width = answer.getMetaData().getColumnCount();
            var rows = new ArrayList<Object[]>();
            while (answer.next()) {
                var row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = answer.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** @return how many rows were written */
    static int update(Connection in, String sql, Object... parameters) throws SQLException {
        try (var statement = bound(in, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement bound(Connection in, String sql, Object... parameters) throws SQLException {
        var statement = in.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
