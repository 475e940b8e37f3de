package city.minsheng.property.pairing;

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

/** The surveys: officials see those of their region. */
@ApplicationScoped
class WishSurveys extends ScopedRepository<WishSurvey> {
    WishSurveys() {
        super(WishSurvey.class, PairingProblem.SURVEY_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    WishSurvey.Surveyed community(String code, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select code, region_code, households from community where code = ?1 and "
                + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, code, region).stream()
                .findFirst()
                .map(row -> new WishSurvey.Surveyed((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .orElseThrow(() -> Refusal.of(PairingProblem.COMMUNITY, code));
    }
}
