package city.minsheng.local.postgres;

import city.minsheng.local.process.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Makes roles and databases, and takes from PUBLIC what PostgreSQL gives it; what is there already stays. */
final class Databases {
    private final String server;
    private final String password;

    /** @param server JDBC address without the name of a database */
    Databases(String server, String password) {
        this.server = server;
        this.password = password;
    }

    void prepare(List<Database> databases) {
        try (var connection = connect("postgres")) {
            for (var database : databases) {
                role(connection, database.owner(), database.ownerPassword());
                if (database.app() != null) {
                    role(connection, database.app(), database.appPassword());
                }
                create(connection, database);
            }
        } catch (SQLException e) {
            throw new Failure("The databases could not be prepared: " + e.getMessage(), e);
        }
        databases.forEach(this::grant);
    }

    private void create(Connection connection, Database database) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database.name())) {
            run(connection, "create database %I owner %I", database.name(), database.owner());
        }
        run(connection, "revoke all on database %I from public", database.name());
        if (database.app() != null) {
            run(connection, "grant connect on database %I to %I", database.name(), database.app());
        }
    }

    private void grant(Database database) {
        try (var connection = connect(database.name())) {
            run(connection, "alter schema public owner to %I", database.owner());
            run(connection, "revoke all on schema public from public");
            if (database.app() != null) {
                run(connection, "grant usage on schema public to %I", database.app());
            }
        } catch (SQLException e) {
            throw new Failure("Database " + database.name() + " could not be prepared: " + e.getMessage(), e);
        }
    }

    private void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            run(connection, "create role %I login", name);
        }
        run(connection, "alter role %I password %L", name, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    /** DDL takes no parameters, so that the server itself quotes the names. */
    private static void run(Connection connection, String template, String... names) throws SQLException {
        var marks = ", ?".repeat(names.length);
        try (var format = connection.prepareStatement("select format(?" + marks + ")");
                var statement = connection.createStatement()) {
            format.setString(1, template);
            for (int i = 0; i < names.length; i++) {
                format.setString(i + 2, names[i]);
            }
            var row = format.executeQuery();
            row.next();
            statement.execute(row.getString(1));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, Postgres.SUPERUSER, password);
    }
}
