package city.minsheng.local.bench;

import city.minsheng.local.Platform;
import city.minsheng.local.Secrets;
import city.minsheng.local.Service;
import city.minsheng.local.process.Failure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The ways into a running platform. */
record Site(Platform platform) {
    /** The service itself, without the gateway. */
    String address(Service service) {
        return "http://127.0.0.1:" + platform.settings().port(service.port);
    }

    String gateway() {
        return platform.settings().gateway();
    }

    /** As the role that owns the tables, for what no service does. */
    Connection owner(Service service) throws SQLException {
        return connect(service, service.key() + "_owner");
    }

    /** As the role of the service itself. */
    Connections connections(Service service, int count) {
        var all = new ArrayList<Connection>();
        try {
            while (all.size() < count) {
                all.add(connect(service, service.key() + "_app"));
            }
            return new Connections(List.copyOf(all));
        } catch (SQLException e) {
            throw new Failure("No connection to the database: " + e.getMessage(), e);
        }
    }

    private Connection connect(Service service, String role) throws SQLException {
        var password = new Secrets(platform.settings().home()).password(role);
        var connection = DriverManager.getConnection(platform.settings().jdbc(service.key()), role, password);
        connection.setAutoCommit(false);
        return connection;
    }
}
