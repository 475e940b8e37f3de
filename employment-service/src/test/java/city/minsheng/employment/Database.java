package city.minsheng.employment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the tests as its owner sees it: emptied before a test, and asked what no endpoint tells. */
public final class Database {
    private Database() {}

    /** Leaves nothing but the policy parameters that the migrations brought. */
    public static void empty() {
        run("""
                truncate enterprise, cycle, basis, basis_parameter, batch, batch_step, entitlement, decision,
                    decision_reason, entitlement_step, publicity, publicity_item, payment, payment_step,
                    audit_entry, idempotency_key
                """);
        run("delete from policy_parameter where document = 'test'");
    }

    public static void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static long count(String table) {
        return Long.parseLong(ask("select count(*) from " + table).getFirst());
    }

    private static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
