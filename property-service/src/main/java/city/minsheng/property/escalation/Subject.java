package city.minsheng.property.escalation;

import city.minsheng.property.hotline.HotlineTerm;
import city.minsheng.property.request.Promise;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be late (督办事项). Each brings the query of its clocks that run past their limit, locked, and what marks one of
 * them for its next level; a clock is named by the id of the thing, a round and a promise.
 */
@Schema(description = "督办事项:REQUEST 业主诉求,HOTLINE 热线工单,MEDIATION 纠纷调解 · What is late")
enum Subject {
    REQUEST("业主诉求", "request_id", "escalation.", """
            select r.id, c.round, c.promise, c.due_at, r.company_uscc as serving, r.town_code, r.county_code,
                r.city_code, r.region_code, r.number, r.community_code, r.company_uscc,
                coalesce((select max(e.level) from escalation e where e.request_id = r.id
                    and e.round = c.round and e.promise = c.promise), 0) as reached
            from service_request_clock c join service_request r on r.id = c.request_id
            where c.stopped_at is null and c.paused_at is null and coalesce(c.escalate_at, c.due_at) < ?1
            order by coalesce(c.escalate_at, c.due_at) limit ?2 for update of c skip locked
            """, """
            update service_request_clock set breached_at = coalesce(breached_at, due_at), escalate_at = ?4
            where request_id = ?1 and round = ?2 and promise = ?3
            """),
    /** The receiver of the case is to act: the company that serves, or a unit. */
    HOTLINE("热线工单", "hotline_case_id", "escalation.hotline-", """
            select r.id, c.seq + 1 as round, c.term, c.due_at, coalesce(r.company_uscc, r.unit_code) as serving,
                r.town_code, r.county_code, r.city_code, r.region_code, r.case_number, r.community_code, r.company_uscc,
                coalesce((select max(e.level) from escalation e where e.hotline_case_id = r.id
                    and e.round = c.seq + 1 and e.promise = c.term), 0) as reached
            from hotline_clock c join hotline_case r on r.id = c.case_id
            where c.stopped_at is null and c.paused_at is null and coalesce(c.escalate_at, c.due_at) < ?1
            order by coalesce(c.escalate_at, c.due_at) limit ?2 for update of c skip locked
            """, """
            update hotline_clock set escalate_at = ?4 where case_id = ?1 and seq = ?2 - 1 and term = ?3
            """),
    /** On the first level the company mediates; where it is itself in dispute, or none serves, the community workers do. */
    MEDIATION("纠纷调解", "mediation_case_id", "escalation.mediation-", """
            select r.id, c.level, 'MEDIATE' as promise, c.due_at, case when exists (select 1 from mediation_party p
                    where p.case_id = r.id and p.org = r.company_uscc) then r.region_code
                    else coalesce(r.company_uscc, r.region_code) end as serving,
                r.town_code, r.county_code, r.city_code, r.region_code, r.number, r.community_code, r.company_uscc,
                coalesce((select max(e.level) from escalation e where e.mediation_case_id = r.id
                    and e.round = c.level), 0) as reached
            from mediation_clock c join mediation_case r on r.id = c.case_id
            where c.stopped_at is null and coalesce(c.escalate_at, c.due_at) < ?1
            order by coalesce(c.escalate_at, c.due_at) limit ?2 for update of c skip locked
            """, """
            update mediation_clock set escalate_at = ?4 where case_id = ?1 and level = ?2 and ?3 = 'MEDIATE'
            """);

    private static final int LEVELS = 3;

    private final String label;
    final String column;
    final String steps;
    final String late;
    final String next;

    /**
     * @param column of the table {@code escalation} that names the thing
     * @param steps how the keys of its policy parameters begin
     */
    Subject(String label, String column, String steps, String late, String next) {
        this.label = label;
        this.column = column;
        this.steps = steps;
        this.late = late;
        this.next = next;
    }

    String label() {
        return label;
    }

    /** What was to be done in time, as people know it. */
    String label(String promise) {
        return switch (this) {
            case REQUEST -> Promise.valueOf(promise).label();
            case HOTLINE -> HotlineTerm.valueOf(promise).label();
            case MEDIATION -> "调解";
        };
    }

    /** How many rungs are left out below: on a higher level of mediation an office is to act itself, and hears of it first. */
    int below(int round) {
        return this == MEDIATION ? round - 1 : 0;
    }

    /** Who hears of it, level by level; nobody stands above the city, so that the list may be short of a level. */
    List<String> ladder(int round, String serving, String town, String county, String city) {
        var first = below(round);
        var rungs = Arrays.asList(serving, town, county, city);
        return rungs.subList(first, Math.min(first + LEVELS, rungs.size()));
    }
}
