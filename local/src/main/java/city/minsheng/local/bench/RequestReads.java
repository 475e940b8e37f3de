package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The statements that the service sends for a read by id and for a page, each read in one transaction of plain JDBC.
 *
 * @param ids of stored requests that the staff see
 */
record RequestReads(Connections connections, String company, List<UUID> ids) {
    /** How many requests' clocks the service fetches at once. */
    private static final int BATCH = 16;

    private static final String REQUESTS = """
            select id, category, community_code, company_uscc, confirm_by, description, duplicate_of, handler, number,
                contact_index, contact_sealed, external_number, imported, source, transferred_from, outcome, owner, city_code,
                county_code, region_code, town_code, received_at, round, status, transferred_to, version from service_request
            """;
    static final String ONE = REQUESTS + "where company_uscc = ? and id = ?";
    static final String OWN = REQUESTS + "where owner = ? and id = ?";
    private static final String PAGE = REQUESTS + "where company_uscc = ? order by id desc fetch first ? rows only";
    static final String STEPS = """
            select request_id, seq, status, actor, on_behalf_of, at, reason, comment from service_request_step
            where request_id = ?
            """;
    private static final String CLOCK_COLUMNS = """
            select request_id, seq, breached_at, due_at, paused_at, paused_millis, promise, round, start_at, stopped_at,
                ended, escalate_at
            from service_request_clock where request_id =
            """;
    static final String DISPATCHES =
            "select mode, handler, actor, at from service_request_dispatch where request_id = ?";
    static final String RATINGS = "select stars, comment, at from service_request_rating where request_id = ?";
    static final String VISITS = "select answer, comment, actor, at from service_request_visit where request_id = ?";
    private static final String RATINGS_OF_MANY =
            "select request_id, stars, comment, at from service_request_rating where request_id = any (?)";
    static final String CLOCKS = CLOCK_COLUMNS + "?";
    private static final String CLOCKS_OF_MANY = CLOCK_COLUMNS + "any (?)";

    void read() throws Exception {
        var id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
        connections.transaction(in -> {
            require(1, Statements.rows(in, ONE, company, id).size());
            require(5, Statements.rows(in, STEPS, id).size());
            require(2, Statements.rows(in, CLOCKS, id).size());
            require(0, Statements.rows(in, RATINGS, id).size());
            require(0, Statements.rows(in, VISITS, id).size());
            return null;
        });
    }

    void list() throws Exception {
        connections.transaction(in -> {
            var page = Statements.rows(in, PAGE, company, RequestCalls.PAGE + 1);
            require(RequestCalls.PAGE + 1, page.size());
            for (int from = 0; from < page.size(); from += BATCH) {
                clocks(in, page.subList(from, Math.min(from + BATCH, page.size())));
            }
            return null;
        });
    }

    private static void clocks(Connection in, List<Object[]> requests) throws SQLException {
        var batch = new ArrayList<Object>();
        requests.forEach(row -> batch.add(row[0]));
        var array = in.createArrayOf("uuid", batch.toArray());
        require(2 * batch.size(), Statements.rows(in, CLOCKS_OF_MANY, array).size());
        require(0, Statements.rows(in, RATINGS_OF_MANY, array).size());
    }

    private static void require(int expected, int found) {
        if (expected != found) {
            throw new Failure("The limit found %d rows instead of %d.".formatted(found, expected));
        }
    }
}
