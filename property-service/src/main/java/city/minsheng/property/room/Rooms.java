package city.minsheng.property.room;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rooms: an owner sees his own, staff those of the communities they serve today, officials those of their region. */
@ApplicationScoped
class Rooms extends ScopedRepository<Room> {
    private static final String OWN =
            "exists (select o.id from Room r join r.shares s join Owner o on o.id = s.ownerId "
                    + "where r.id = e.id and o.person = :actorPerson)";
    private static final String SERVED = """
            select community_code from service_contract
            where company_uscc = ?1 and ?2 between coalesce(valid_from, ?2) and coalesce(valid_to, ?2)
            """;
    private static final String BUILDINGS = """
            select b.number, (select count(*) from building_unit u where (u.community_code, u.building) = (b.community_code, b.number)),
                count(r.id), coalesce(sum(r.area), 0)::bigint
            from building b left join room r on (r.community_code, r.building) = (b.community_code, b.number)
            where b.community_code = ?1 group by b.community_code, b.number order by length(b.number), b.number
            """;

    Rooms() {
        super(Room.class, RoomProblem.MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return own(actor)
                .or(served(actor, now))
                .or(Sight.within(actor, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN));
    }

    private static Sight own(Actor actor) {
        return actor.has(RESIDENT) && actor.person() != null
                ? new Sight(OWN, Map.of("actorPerson", actor.person()))
                : Sight.nothing();
    }

    private Sight served(Actor actor, Instant now) {
        var codes = servedCodes(actor, now);
        return codes.isEmpty()
                ? Sight.nothing()
                : new Sight("e.communityCode in (:servedCommunities)", Map.of("servedCommunities", codes));
    }

    private List<String> servedCodes(Actor actor, Instant now) {
        if (!actor.has(PROPERTY_STAFF) || actor.org() == null) {
            return List.of();
        }
        return Sql.rows(entities, SERVED, actor.org(), Clocks.dayOf(now)).stream()
                .map(row -> (String) row[0])
                .toList();
    }

    Owner owner(UUID id) {
        return entities.find(Owner.class, id);
    }

    /** The buildings of a community that the actor serves or answers for. */
    List<BuildingResource.View> buildings(String community, Actor actor, Instant now) {
        if (!servedCodes(actor, now).contains(community) && !isWithin(community, actor)) {
            throw Refusal.of(RoomProblem.COMMUNITY, community);
        }
        return Sql.rows(entities, BUILDINGS, community).stream()
                .map(row -> new BuildingResource.View(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        new Area(((Number) row[3]).longValue()).text()))
                .toList();
    }

    private boolean isWithin(String community, Actor actor) {
        if (actor.region() == null
                || !actor.hasAny(COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN)) {
            return false;
        }
        var sql = "select 1 from community where code = ?1 and " + Place.column(Level.of(actor.region())) + " = ?2";
        return !Sql.rows(entities, sql, community, actor.region()).isEmpty();
    }
}
