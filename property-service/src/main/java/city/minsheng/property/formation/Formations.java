package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.file.FileSubject;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The formations: officials and neighbourhood see those of their region; their documents are files of theirs. */
@ApplicationScoped
class Formations extends ScopedRepository<Formation> implements FileSubject {
    private static final String PROCEDURES = """
            select number, code, title, phase, after, awaits, roles, documents, signatures, counts_from, least_days,
                within_days, publishes, document, body
            from formation_procedure where template_id = ?1 order by number
            """;

    Formations() {
        super(Formation.class, FormationProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    @Override
    public String subjectKind() {
        return FormationResource.KIND;
    }

    /** The template asks for some thirty, and a vote may be held again. */
    @Override
    public int mostFiles() {
        return 200;
    }

    @Override
    public boolean mayAddFiles(Actor actor) {
        return actor.hasAny(COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);
    }

    @Override
    public void requireVisible(Actor actor, UUID id) {
        visible(actor, id);
    }

    /** The next number people read: {@code ZJ-20220924-0001}. */
    String nextNumber(Instant now) {
        var next = Sql.rows(entities, "select nextval('formation_number')").getFirst()[0];
        return "ZJ-%s-%04d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(Clocks.dayOf(now)), next);
    }

    /** The region of a community of the actor's region. */
    String regionOf(String community, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select region_code from community where code = ?1 and " + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElseThrow(() -> Refusal.of(FormationProblem.COMMUNITY, community));
    }

    boolean isRunning(String community) {
        var sql = "select 1 from formation where community_code = ?1 and status <> 'FILED'";
        return !Sql.rows(entities, sql, community).isEmpty();
    }

    String communityName(String code) {
        return (String) Sql.rows(entities, "select name from community where code = ?1", code)
                .getFirst()[0];
    }

    /** Whether that file was uploaded for that formation. */
    boolean hasFile(UUID formation, UUID file) {
        var sql = "select 1 from stored_file where id = ?1 and subject_kind = ?2 and subject_id = ?3";
        return !Sql.rows(entities, sql, file, FormationResource.KIND, formation).isEmpty();
    }

    /** The edition by which a formation that begins now goes. */
    Template inForce(Instant now) {
        var day = Clocks.dayOf(now);
        var sql = "select id from formation_template where ?1 between valid_from and coalesce(valid_to, ?1)";
        return Sql.rows(entities, sql, day).stream()
                .findFirst()
                .map(row -> template((UUID) row[0]))
                .orElseThrow(() -> Refusal.of(FormationProblem.TEMPLATE_MISSING, day));
    }

    Template template(UUID id) {
        var sql = "select edition, title, repeats_from from formation_template where id = ?1";
        var row = Sql.rows(entities, sql, id).getFirst();
        var procedures = Sql.rows(entities, PROCEDURES, id).stream()
                .map(Formations::procedure)
                .toList();
        return new Template(id, (Integer) row[0], (String) row[1], (Integer) row[2], procedures);
    }

    private static Procedure procedure(Object[] row) {
        return new Procedure(
                (Integer) row[0],
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : FormationStatus.valueOf((String) row[3]),
                numbers(row[4]),
                numbers(row[5]),
                Set.copyOf(words(row[6])),
                words(row[7]),
                words(row[8]),
                (Integer) row[9],
                (Integer) row[10],
                (Integer) row[11],
                (Boolean) row[12],
                (String) row[13],
                (String) row[14]);
    }

    private static Set<Integer> numbers(Object list) {
        return words(list).stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> words(Object list) {
        return Arrays.stream(((String) list).split(","))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
