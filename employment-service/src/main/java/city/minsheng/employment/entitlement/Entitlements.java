package city.minsheng.employment.entitlement;

import static city.minsheng.common.identity.Roles.*;
import static java.util.stream.Collectors.toMap;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.eligibility.Outcome;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.Bases;
import city.minsheng.employment.programme.Cycles;
import city.minsheng.employment.programme.OpenCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** The entitlements: officers see those of their region, an enterprise its own. */
@ApplicationScoped
public class Entitlements extends ScopedRepository<Entitlement> {
    private static final String DECISION = """
            select basis_id, at, size, average_insured, layoffs, premium_months, premium_paid_fen, status,
                training_eligible, granted_year
            from decision where entitlement_id = ? and seq = ?
            """;

    /** How many enterprises were looked at, decided for the first time, and decided anew. */
    record Matched(long read, long created, long redecided) {}

    @Inject
    Cycles cycles;

    @Inject
    Bases bases;

    Entitlements() {
        super(Entitlement.class, EmploymentProblem.ENTITLEMENT_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR)
                .or(Sight.ofOrg("uscc", actor, ENTERPRISE));
    }

    /** Decides every enterprise of the actor's region that is not decided yet, or whose facts or parameters changed. */
    Matched match(OpenCycle cycle, Actor actor) {
        cycles.lock(cycle.programme());
        var rules = cycles.rules(cycle);
        var basis = bases.note(cycle, rules);
        var column = Place.column(Level.of(actor.requireRegion()));
        var query = new MatchQuery(cycle, column, actor.region(), basis);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var writer = new DecisionWriter(cycle, basis, actor, time.instant(), connection);
            query.each(connection, match -> writer.add(match, rules.decide(match.facts())));
            writer.flush();
            return new Matched(enterprises(connection, column, actor.region()), writer.created(), writer.redecided());
        });
    }

    /** Moves those of the cycle in the actor's region that the condition selects, and whose state allows it. */
    int move(Move move, OpenCycle cycle, Actor actor, String condition) {
        cycles.lock(cycle.programme());
        var column = Place.column(Level.of(actor.requireRegion()));
        return new BulkMove(entities, actor, time.instant())
                .apply(
                        move,
                        null,
                        null,
                        "t.cycle_id = :cycle and t." + column + " = :region and " + condition,
                        Map.of("cycle", cycle.id(), "region", actor.region()));
    }

    /** The decision that an entitlement rests on now. */
    StoredDecision decision(Entitlement entitlement) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (var query = connection.prepareStatement(DECISION)) {
                query.setObject(1, entitlement.id());
                query.setInt(2, entitlement.decisionSeq());
                try (var row = query.executeQuery()) {
                    row.next();
                    return new StoredDecision(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            StoredFacts.read(row, 3));
                }
            }
        });
    }

    private static long enterprises(Connection connection, String column, String region) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from enterprise where " + column + " = ?")) {
            query.setString(1, region);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** How many entitlements of the cycle there are in the actor's region, by outcome of the decision. */
    Map<Outcome, Long> outcomes(OpenCycle cycle, Actor actor) {
        var counts = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        group("outcome", cycle, actor).forEach((name, count) -> counts.put(Outcome.valueOf(name), count));
        return counts;
    }

    Map<EntitlementStatus, Long> statuses(OpenCycle cycle, Actor actor) {
        var counts = new EnumMap<EntitlementStatus, Long>(EntitlementStatus.class);
        group("status", cycle, actor).forEach((name, count) -> counts.put(EntitlementStatus.valueOf(name), count));
        return counts;
    }

    private Map<String, Long> group(String by, OpenCycle cycle, Actor actor) {
        var column = Place.column(Level.of(actor.requireRegion()));
        var sql = "select " + by + ", count(*) from entitlement where cycle_id = ?1 and " + column + " = ?2 group by 1";
        return Sql.rows(entities, sql, cycle.id(), actor.region()).stream()
                .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
    }
}
