package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import city.minsheng.local.sample.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Imports enterprises over the API and decides each of them for several years, in turns with the statement that is its limit. */
final class DecisionBatch {
    static final String PROGRAMME = "JOB_RETENTION_REFUND";
    /** The years whose parameters are known from beginning to end. */
    private static final List<Integer> YEARS = List.of(2021, 2022, 2023);

    private static final String CLERK = "employment-clerk";
    private static final String CYCLES = "/employment/api/v1/cycles";

    private final Api api;
    private final Connection owner;

    /** @param owner connection of the role that owns the tables */
    DecisionBatch(Api api, Connection owner) {
        this.api = api;
        this.owner = owner;
    }

    /** @param year a cycle decided by the service in {@code ourNanos} and by the statement in {@code limitNanos}, alike */
    record Decided(int year, long ourNanos, long limitNanos, DecisionSql.Totals totals) {}

    /** @param importNanos from sending the file to its answer */
    record Result(long importNanos, List<Decided> cycles) {}

    Result run(int enterprises) throws SQLException {
        var file = EnterpriseFile.of(enterprises);
        var began = System.nanoTime();
        var imported = api.post(CLERK, "/employment/api/v1/imports/enterprises", "text/csv", file);
        var importNanos = System.nanoTime() - began;
        require(imported.path("created").asLong() == enterprises, "Not every enterprise was imported: " + imported);
        owner.commit();
        owner.setAutoCommit(true);
        Statements.update(owner, DecisionSql.CREATE);
        Statements.update(owner, "vacuum analyze enterprise");
        owner.setAutoCommit(false);
        var cycles = new ArrayList<Decided>();
        for (var year : YEARS) {
            cycles.add(decide(year, enterprises));
        }
        return new Result(importNanos, cycles);
    }

    private Decided decide(int year, int enterprises) throws SQLException {
        var limitFirst = year % 2 == 0;
        var limit = limitFirst ? DecisionSql.decide(owner, year) : 0;
        var cycle = api.post(CLERK, CYCLES, "{\"programme\": \"%s\", \"year\": %d}".formatted(PROGRAMME, year));
        var began = System.nanoTime();
        var match = api.post(CLERK, CYCLES + "/" + cycle.path("id").asText() + "/match", "");
        var ours = System.nanoTime() - began;
        if (!limitFirst) {
            limit = DecisionSql.decide(owner, year);
        }
        require(match.path("created").asLong() == enterprises, "Not every enterprise was decided: " + match);
        var totals = DecisionSql.ofStatement(owner);
        requireAlike(match.path("outcomes"), totals, year);
        owner.commit();
        return new Decided(year, ours, limit, totals);
    }

    private void requireAlike(JsonNode outcomes, DecisionSql.Totals totals, int year) throws SQLException {
        require(
                DecisionSql.ofService(owner, PROGRAMME, year).equals(totals)
                        && outcomes.path("ELIGIBLE").asLong() == totals.eligible()
                        && outcomes.path("INELIGIBLE").asLong() == totals.ineligible()
                        && outcomes.path("UNKNOWN").asLong() == totals.unknown(),
                "Service and statement differ in " + year + ": " + outcomes + " and " + totals);
        var differences = DecisionSql.differences(owner, PROGRAMME, year);
        require(
                differences == 0,
                "Service and statement decide %d enterprises of %d differently.".formatted(differences, year));
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new Failure(otherwise);
        }
    }
}
