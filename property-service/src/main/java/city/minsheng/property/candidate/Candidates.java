package city.minsheng.property.candidate;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The candidates: those who form committees see those of their region. */
@ApplicationScoped
class Candidates extends ScopedRepository<Candidate> {
    /** From the notice of the meeting on the list stands. */
    private static final Set<String> OPEN = Set.of("PREPARING", "NOMINATING");

    Candidates() {
        super(Candidate.class, CandidateProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, AUDITOR);
    }

    /** The region of a formation of the actor's region, while it takes candidates. */
    String regionOf(UUID formation, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select region_code, status from formation where id = ?1 and " + Place.column(Level.of(region))
                + " = ?2";
        var row = Sql.rows(entities, sql, formation, region).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(CandidateProblem.FORMATION, formation));
        if (!OPEN.contains((String) row[1])) {
            throw Refusal.of(CandidateProblem.CLOSED, row[1]);
        }
        return (String) row[0];
    }

    boolean isProposed(UUID formation, Candidate.Person person) {
        var sql = "select 1 from candidate where formation_id = ?1 and name_index = ?2 and room = ?3";
        return !Sql.rows(entities, sql, formation, person.nameIndex(), person.room())
                .isEmpty();
    }
}
