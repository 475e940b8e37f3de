package city.minsheng.common.file;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What is known of each file. A name may tell of people, so it is sealed. */
@ApplicationScoped
class StoredFiles {
    static final String AUDITED = "file";

    private static final UUID LAST = new UUID(-1, -1);
    private static final String SELECT =
            "select id, subject_kind, subject_id, kind, name_sealed, bytes, sha256, uploaded_at from stored_file ";

    private static final String INSERT = """
            insert into stored_file (id, subject_kind, subject_id, kind, name_sealed, bytes, sha256, uploaded_by, uploaded_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """;

    @Inject
    EntityManager entities;

    @Inject
    InstantSource time;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    /** Writes down what is kept already; the same content for the same thing is the file that was there before. */
    @Transactional
    @Idempotent
    @ResponseStatus(201) // an answer that is repeated repeats it
    FileView add(FileOrder order) {
        var subject = order.subjectKind() + ":" + order.subjectId();
        Sql.rows(entities, "select cast(pg_advisory_xact_lock(hashtextextended(?1, 1640)) as text)", subject);
        var same = same(order);
        if (same.isPresent()) {
            return same.get();
        }
        requireRoom(order);
        var now = time.instant();
        Sql.update(
                entities,
                INSERT,
                order.id(),
                order.subjectKind(),
                order.subjectId(),
                order.kind().name(),
                vault.seal(order.name()),
                order.bytes(),
                order.sha256(),
                order.actor().subject(),
                now);
        audit.change(order.actor(), "UPLOAD", AUDITED, order.id(), null, Map.of("sha256", order.sha256()));
        return new FileView(
                order.id(),
                order.subjectKind(),
                order.subjectId(),
                order.kind(),
                order.name(),
                order.bytes(),
                order.sha256(),
                now,
                false);
    }

    private Optional<FileView> same(FileOrder order) {
        var sql = SELECT + "where subject_kind = ?1 and subject_id = ?2 and sha256 = ?3";
        return Sql.rows(entities, sql, order.subjectKind(), order.subjectId(), order.sha256()).stream()
                .findFirst()
                .map(row -> view(row, true));
    }

    private void requireRoom(FileOrder order) {
        var sql = "select count(*) from stored_file where subject_kind = ?1 and subject_id = ?2";
        var count = (Number)
                Sql.rows(entities, sql, order.subjectKind(), order.subjectId()).getFirst()[0];
        if (count.longValue() >= order.most()) {
            throw Refusal.of(FileProblem.TOO_MANY, order.most());
        }
    }

    Optional<FileView> find(UUID id) {
        return Sql.rows(entities, SELECT + "where id = ?1", id).stream()
                .findFirst()
                .map(row -> view(row, false));
    }

    /** The files of a thing, newest first. */
    Page<FileView> of(String subjectKind, UUID subjectId, Paging paging) {
        var after = paging.after() == null ? LAST : paging.after();
        var sql = SELECT + "where subject_kind = ?1 and subject_id = ?2 and id < ?3 order by id desc limit ?4";
        var rows = Sql.rows(entities, sql, subjectKind, subjectId, after, paging.limit() + 1).stream()
                .map(row -> view(row, false))
                .toList();
        return Page.of(rows, paging.limit(), file -> file, FileView::id);
    }

    /** The ids of those that were made from {@code from} until before {@code until}. */
    @Transactional
    Set<UUID> made(Instant from, Instant until) {
        var sql = "select id from stored_file where id >= ?1 and id < ?2";
        return Sql.rows(entities, sql, Ids.first(from), Ids.first(until)).stream()
                .map(row -> (UUID) row[0])
                .collect(Collectors.toSet());
    }

    private FileView view(Object[] row, boolean existed) {
        return new FileView(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                FileKind.valueOf((String) row[3]),
                vault.open((String) row[4]),
                ((Number) row[5]).longValue(),
                (String) row[6],
                (Instant) row[7],
                existed);
    }
}
