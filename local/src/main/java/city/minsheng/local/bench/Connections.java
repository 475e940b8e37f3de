package city.minsheng.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A few open connections, each transaction on whichever is free. */
final class Connections implements AutoCloseable {
    private final List<Connection> all;
    private final BlockingQueue<Connection> free;

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** @param all from now on closed by this one; none commits by itself */
    Connections(List<Connection> all) {
        this.all = all;
        free = new ArrayBlockingQueue<>(all.size(), false, all);
    }

    <T> T transaction(Work<T> work) throws SQLException, InterruptedException {
        var connection = free.take();
        try {
            var result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : all) {
            connection.close();
        }
    }
}
