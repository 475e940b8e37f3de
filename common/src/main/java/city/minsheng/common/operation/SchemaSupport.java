package city.minsheng.common.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.Driver;

/**
 * Whether a build and a schema go together. A schema may be ahead of the build, as it is during every roll-out, until a
 * migration takes away what older builds use and says so in {@code schema_support}.
 *
 * @param installed version of the last migration; null on an empty database
 * @param oldestBuild the oldest version of a build that still works with it
 */
record SchemaSupport(String installed, String oldestBuild) {
    static SchemaSupport read(Connection database) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery("""
                        select (select version from flyway_schema_history
                                where success and version is not null order by installed_rank desc limit 1),
                               (select oldest_build from schema_support)
                        """)) {
            rows.next();
            return new SchemaSupport(rows.getString(1), rows.getString(2));
        }
    }

    boolean isTooOldFor(String build) {
        return installed == null || version(installed).compareTo(version(build)) < 0;
    }

    boolean isTooNewFor(String build) {
        return oldestBuild != null && version(build).compareTo(version(oldestBuild)) < 0;
    }

    boolean fits(String build) {
        return !isTooOldFor(build) && !isTooNewFor(build);
    }

    private static MigrationVersion version(String text) {
        return MigrationVersion.fromVersion(text);
    }

    /** @return a line when the database of the settings does not answer, or its schema does not fit */
    static List<String> refusals(Settings settings) {
        var build = settings.text("minsheng.schema.version");
        try (var database = connect(settings)) {
            var schema = read(database);
            if (schema.isTooOldFor(build)) {
                return List.of("the schema is " + schema.installed() + ", older than " + build
                        + " which this build needs: run its migration job first.");
            }
            if (schema.isTooNewFor(build)) {
                return List.of("the schema is " + schema.installed() + " and supports builds from "
                        + schema.oldestBuild() + " on, this one is " + build + ": deploy a newer build.");
            }
            return List.of();
        } catch (SQLException failed) {
            return List.of(
                    "42P01".equals(failed.getSQLState())
                            ? "the database holds no schema that this build knows: run its migration job first."
                            : "the database does not let us in (" + failed.getSQLState() + "): "
                                    + String.valueOf(failed.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("") + ".");
        }
    }

    private static Connection connect(Settings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.text("DATABASE_USER"));
        properties.setProperty("password", settings.text("DATABASE_PASSWORD"));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        var connection = new Driver().connect(settings.text("DATABASE_URL"), properties);
        if (connection == null) {
            throw new SQLException("DATABASE_URL is not an address of PostgreSQL", "08001");
        }
        return connection;
    }
}
