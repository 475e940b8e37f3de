package city.minsheng.property.request;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.register.ServedCommunity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads past requests into their states, steps and clocks. What is on record already stays as it is. */
final class RequestRun implements ImportRun {
    private static final int CHUNK = 200;
    private static final String KNOWN = """
            select number, community_code || '|' || source || '|' || extract(epoch from received_at)::bigint || '|' || status
                || '|' || description from service_request where imported and %s = ?1
            """;

    private final EntityManager entities;
    private final PolicyParameters parameters;
    private final Actor actor;
    private final Instant now;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Long> lineByNumber = new HashMap<>();
    private final Map<String, ServedCommunity> communities = new HashMap<>();
    private final List<ServiceRequest> pending = new ArrayList<>();
    private long created;

    RequestRun(EntityManager entities, PolicyParameters parameters, Actor actor, Instant now) {
        this.entities = entities;
        this.parameters = parameters;
        this.actor = actor;
        this.now = now;
        var region = actor.requireRegion();
        var column = Place.column(Level.of(region));
        Sql.rows(entities, KNOWN.formatted(column), region).forEach(row -> known.put((String) row[0], (String) row[1]));
        Sql.rows(entities, """
                        select c.code, c.region_code, k.company_uscc from community c
                        left join service_contract k on k.community_code = c.code
                            and ?2 between coalesce(k.valid_from, ?2) and coalesce(k.valid_to, ?2)
                        where c.%s = ?1
                        """.formatted(column), region, Clocks.dayOf(now))
                .forEach(row -> communities.put(
                        (String) row[0], new ServedCommunity((String) row[0], (String) row[1], (String) row[2])));
    }

    @Override
    public void accept(Row row) {
        var request = read(row);
        if (request == null || !row.isGood()) {
            return;
        }
        var number = request.facts().number();
        var first = lineByNumber.putIfAbsent(number, row.line());
        if (first != null) {
            row.refuse("number", "duplicate-row", Sentence.of("与第 {0} 行重复", "The same as line {0}", first));
            return;
        }
        var before = known.get(number);
        if (before == null) {
            pending.add(request);
        } else if (!before.equals(fingerprint(request))) {
            row.refuse(
                    "number",
                    "on-record",
                    Sentence.of("该编号已导入,历史记录不能更改", "Imported already; what is on record is not changed"));
        }
        if (pending.size() == CHUNK) {
            store();
        }
    }

    private ServiceRequest read(Row row) {
        var number = row.text("number", 20);
        if (number != null && number.startsWith("WY-")) {
            row.refuse(
                    "number", "reserved", Sentence.of("WY- 开头的编号由平台产生", "Numbers with WY- are given by the platform"));
        }
        var community = row.reference("communityCode", communities.keySet());
        var source = row.oneOf("source", Source.class);
        var receivedAt = row.instant("receivedAt");
        var description = row.text("description", 500);
        var stars = row.integer("stars", 1, 5);
        var steps = steps(row);
        if (!row.isGood()) {
            return null;
        }
        if (receivedAt.isAfter(now) || steps.stream().anyMatch(step -> step.at().isAfter(now))) {
            row.refuse(null, "in-the-future", Sentence.of("时刻晚于现在", "A time lies in the future"));
            return null;
        }
        var origin = Origin.imported(source);
        var intake = new Intake(number, communities.get(community), description, origin, null, receivedAt);
        try {
            return PastRequest.of(intake, steps, stars == null ? null : stars.intValue(), actor);
        } catch (Refusal outOfOrder) {
            row.refuse(
                    null, "steps", Sentence.of("各时刻先后或必要的步骤不符合办理流程", "The times or steps do not follow the procedure"));
            return null;
        }
    }

    private List<RecordedStep> steps(Row row) {
        var respondedAt = row.instant("respondedAt");
        var category = row.oneOf("category", Category.class);
        var plannedAt = row.instant("plannedAt");
        var promisedAt = row.instant("promisedAt");
        var resolvedAt = row.instant("resolvedAt");
        var confirmedAt = row.instant("confirmedAt");
        var declinedAt = row.instant("declinedAt");
        var reason = row.oneOf("declineReason", DeclineReason.class);
        together(row, "category", category, "respondedAt", respondedAt);
        together(row, "promisedAt", promisedAt, "plannedAt", plannedAt);
        together(row, "plannedAt", plannedAt, "promisedAt", promisedAt);
        together(row, "declineReason", reason, "declinedAt", declinedAt);
        together(row, "declinedAt", declinedAt, "declineReason", reason);
        together(row, "stars", row.text("stars", 1), "confirmedAt", confirmedAt);
        if (!row.isGood()) {
            return List.of();
        }
        var steps = new ArrayList<RecordedStep>();
        if (respondedAt != null) {
            steps.add(RecordedStep.of(Move.RESPOND, respondedAt));
        }
        if (category != null) {
            steps.add(RecordedStep.classify(category, respondedAt));
        }
        if (plannedAt != null) {
            steps.add(RecordedStep.plan(promisedAt, plannedAt));
            steps.add(RecordedStep.of(Move.RESUME, plannedAt));
        }
        if (resolvedAt != null) {
            steps.add(RecordedStep.resolve(confirmBy(row, resolvedAt), resolvedAt));
        }
        if (confirmedAt != null) {
            steps.add(RecordedStep.of(Move.CONFIRM, confirmedAt));
        }
        if (declinedAt != null) {
            steps.add(RecordedStep.decline(reason, declinedAt));
        }
        return steps;
    }

    /** The window of that day; where no parameter was in force, the row is refused. */
    private Instant confirmBy(Row row, Instant resolvedAt) {
        try {
            var window = parameters.on(Clocks.dayOf(resolvedAt), "request.confirm-window");
            return resolvedAt.plus(window.asDuration());
        } catch (Refusal unknown) {
            row.refuse("resolvedAt", unknown.code(), unknown.detail());
            return resolvedAt;
        }
    }

    private static void together(Row row, String column, Object cell, String other, Object needed) {
        if (row.isGood() && cell != null && needed == null) {
            row.refuse(other, "required-with", Sentence.of("填写 {0} 时此项必填", "Required with {0}", column));
        }
    }

    private static String fingerprint(ServiceRequest request) {
        var r = request.facts();
        return String.join(
                "|",
                r.communityCode(),
                r.origin().source().name(),
                String.valueOf(r.receivedAt().getEpochSecond()),
                r.status().name(),
                r.description());
    }

    @Override
    public void finish() {
        store();
    }

    private void store() {
        pending.forEach(entities::persist);
        entities.flush();
        pending.forEach(entities::detach);
        created += pending.size();
        pending.clear();
    }

    @Override
    public List<FieldError> lateErrors() {
        return List.of();
    }

    @Override
    public long created() {
        return created;
    }

    @Override
    public long updated() {
        return 0;
    }
}
