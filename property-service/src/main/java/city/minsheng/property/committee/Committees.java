package city.minsheng.property.committee;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The committees: officials and neighbourhood see those of their region. */
@ApplicationScoped
class Committees extends ScopedRepository<Committee> {
    /** Where a committee that is registered comes from. */
    record Origin(String communityCode, String regionCode) {}

    Committees() {
        super(Committee.class, CommitteeProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    /** The community of a formation that is filed, in the actor's region. */
    Origin origin(UUID formation, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select community_code, region_code from formation where id = ?1 and status = 'FILED' and "
                + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, formation, region).stream()
                .findFirst()
                .map(row -> new Origin((String) row[0], (String) row[1]))
                .orElseThrow(() -> Refusal.of(CommitteeProblem.FORMATION, formation));
    }

    void requireNew(UUID formation, String community) {
        var sql =
                "select formation_id = ?1 from committee where formation_id = ?1 or community_code = ?2 and ended_on is null "
                        + "order by 1 desc";
        Sql.rows(entities, sql, formation, community).stream().findFirst().ifPresent(row -> {
            throw Boolean.TRUE.equals(row[0])
                    ? Refusal.of(CommitteeProblem.REGISTERED)
                    : Refusal.of(CommitteeProblem.ACTIVE, community);
        });
    }

    /** How many members each community has, of the committees given in the order of their ids, newest first. */
    Map<String, Long> members(List<Committee> page) {
        if (page.isEmpty()) {
            return Map.of();
        }
        var sql = """
                select community_code, count(*) from committee_member where community_code in (
                    select community_code from committee where id between ?1 and ?2) group by community_code
                """;
        return Sql.rows(entities, sql, page.getLast().id(), page.getFirst().id()).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }
}
