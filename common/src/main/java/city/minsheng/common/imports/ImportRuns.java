package city.minsheng.common.imports;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** The runs of imports (导入批次) of the last thirty days, each with what became of it; sealed, for it may tell of people. */
@ApplicationScoped
class ImportRuns {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 500; // in one transaction

    private static final String INSERT =
            "insert into import_run (id, caller, kind, at, outcome, report) values (?1, ?2, ?3, ?4, ?5, ?6)";

    private static final String SELECT = "select report from import_run where id = ?1 and kind = ?2 and caller = ?3";

    private static final String FORGET = """
            delete from import_run where id in (
                select id from import_run where at < ?1 order by at limit ?2 for update skip locked)
            """;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    @Inject
    Vault vault;

    /** Reads and writes what only this class keeps: it may be longer than a request. */
    private final ObjectMapper json = new ObjectMapper();

    /** In the transaction of the import where it stored something, in one of its own where it did not. */
    @Transactional
    void keep(ImportOrder order, ImportReport report) {
        Sql.update(
                entities,
                INSERT,
                order.run(),
                order.actor().subject(),
                order.kind().kind(),
                time.instant(),
                report.outcome().name(),
                sealed(report));
    }

    /** @throws Refusal 404 when there is none, when it is too old, and when it is somebody else's */
    @Transactional
    ImportReport report(Actor actor, String kind, UUID run) {
        var rows = Sql.rows(entities, SELECT, run, kind, actor.subject());
        if (rows.isEmpty()) {
            throw Refusal.of(ImportProblem.RUN_MISSING, run);
        }
        return opened((String) rows.getFirst()[0]);
    }

    /** Several replicas at once each take other rows. */
    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        while (forgetSome() == MOST) {
            // another full turn is waiting
        }
    }

    @Transactional
    int forgetSome() {
        return Sql.update(entities, FORGET, time.instant().minus(KEPT), MOST);
    }

    private String sealed(ImportReport report) {
        try {
            return vault.seal(json.writeValueAsString(report));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ImportReport opened(String sealed) {
        try {
            return json.readValue(vault.open(sealed), ImportReport.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
