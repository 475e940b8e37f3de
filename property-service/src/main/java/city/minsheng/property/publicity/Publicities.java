package city.minsheng.property.publicity;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The published lists: public, unless they were withdrawn. Features open and close theirs here. */
@ApplicationScoped
@RegisterForReflection(targets = Publicity.Snapshot.class) // the audit writes it as JSON
public class Publicities extends ScopedRepository<Publicity> {
    private static final String AUDITED = "publicity";
    private static final Sight PUBLIC = new Sight("(e.outcome is null or e.outcome <> WITHDRAWN)", Map.of());

    /** A line as it is shown; its number is that in the list, from 1. */
    record Shown(int line, String name, String content) {}

    @Inject
    PolicyParameters parameters;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Audit audit;

    Publicities() {
        super(Publicity.class, PublicityProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return PUBLIC;
    }

    /**
     * Publishes a list for as many working days as the parameter of its kind says: the day of publication is not counted.
     *
     * @return id of the publicity
     * @throws Refusal 422 {@code publicity.empty}; 409 {@code duplicate} while another one of the same thing is open
     */
    public UUID open(Announcement what, Actor actor, Instant now) {
        var today = Clocks.dayOf(now);
        var period = parameters.on(today, what.kind().period);
        var publicity =
                new Publicity(what, nextRound(what), period, calendar.plusWorkingDays(today, period.asInt()), now);
        persist(publicity);
        flush();
        audit.change(actor, "PUBLISH", AUDITED, publicity.id(), null, publicity.snapshot());
        return publicity.id();
    }

    /** How it stands; for features, which know the id of their own. */
    public PublicityState state(UUID id, Instant now) {
        var publicity = visible(null, id);
        return new PublicityState(
                publicity.endsOn(),
                publicity.isOver(now),
                objections(id, ObjectionStatus.OPEN),
                objections(id, ObjectionStatus.UPHELD),
                publicity.closedAt());
    }

    /** @throws Refusal 409 {@code publicity.running} until the last day is over */
    public void requireOver(UUID id, Instant now) {
        visible(null, id).requireOver(now);
    }

    /** @throws Refusal 409 while the period runs, while an objection has no answer, and once it is closed */
    public void close(UUID id, Outcome outcome, Actor actor, Instant now) {
        var publicity = visibleLocked(null, id);
        var before = publicity.snapshot();
        publicity.close(outcome, objections(id, ObjectionStatus.OPEN), now);
        flush();
        audit.change(actor, "CLOSE", AUDITED, id, before, publicity.snapshot());
    }

    /** Takes a list back; the public sees it no longer. */
    public void withdraw(UUID id, Actor actor, Instant now) {
        var publicity = visibleLocked(null, id);
        var before = publicity.snapshot();
        publicity.withdraw(now);
        flush();
        audit.change(actor, "WITHDRAW", AUDITED, id, before, publicity.snapshot());
    }

    /** Whether that objection to this publicity comes from whom it concerns and was found right. */
    public boolean isUpheld(UUID id, UUID objectionId, String concerns) {
        var sql = "select 1 from objection where id = ?1 and publicity_id = ?2 and concerns = ?3 and status = 'UPHELD'";
        return !Sql.rows(entities, sql, objectionId, id, concerns).isEmpty();
    }

    <V> Page<V> published(Sight filter, Paging paging, Function<Publicity, V> view) {
        return page(PUBLIC.and(filter), paging, view, Publicity::id);
    }

    /** The lines of a list in their order; the cursor holds the number of the last one shown. */
    Page<Shown> lines(UUID id, Paging paging) {
        var after = paging.after() == null ? 0 : paging.after().getLeastSignificantBits();
        var sql =
                "select seq + 1, name, content from publicity_line where publicity_id = ?1 and seq >= ?2 order by seq";
        var rows = Sql.rows(entities, sql + " limit ?3", id, after, paging.limit() + 1).stream()
                .map(row -> new Shown((Integer) row[0], (String) row[1], (String) row[2]))
                .toList();
        return Page.of(rows, paging.limit(), line -> line, line -> new UUID(0, line.line()));
    }

    /** Whom a line concerns; null when nobody. */
    String concerned(UUID id, int line) {
        var sql = "select concerns from publicity_line where publicity_id = ?1 and seq = ?2";
        return Sql.rows(entities, sql, id, line - 1).stream()
                .findFirst()
                .map(row -> new String[] {(String) row[0]})
                .orElseThrow(() -> Refusal.of(PublicityProblem.LINE_MISSING, line))[0];
    }

    private int nextRound(Announcement what) {
        var sql = "select coalesce(max(round), 0) + 1 from publicity where kind = ?1 and subject_id = ?2";
        var row = Sql.rows(entities, sql, what.kind().name(), what.subjectId()).getFirst();
        return ((Number) row[0]).intValue();
    }

    private long objections(UUID id, ObjectionStatus status) {
        var sql = "select count(*) from objection where publicity_id = ?1 and status = ?2";
        return ((Number) Sql.rows(entities, sql, id, status.name()).getFirst()[0]).longValue();
    }
}
