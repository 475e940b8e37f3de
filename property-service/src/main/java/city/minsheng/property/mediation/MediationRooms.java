package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
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

/** The rooms: everybody who works in a region sees those of it. */
@ApplicationScoped
class MediationRooms extends ScopedRepository<MediationRoom> {
    MediationRooms() {
        super(MediationRoom.class, MediationProblem.ROOM_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(
                actor, PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    /** The region of a community of the actor's region. */
    String regionOf(String community, Actor actor) {
        var region = actor.requireRegion();
        var sql = "select region_code from community where code = ?1 and " + Place.column(Level.of(region)) + " = ?2";
        return Sql.rows(entities, sql, community, region).stream()
                .findFirst()
                .map(row -> (String) row[0])
                .orElseThrow(() -> Refusal.of(MediationProblem.ROOM_COMMUNITY, community));
    }

    boolean hasActive(String community) {
        var sql = "select 1 from mediation_room where community_code = ?1 and closed_on is null";
        return !Sql.rows(entities, sql, community).isEmpty();
    }
}
