package city.minsheng.insurance.station;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.item.StationLevel;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of stations is public: everyone sees every row. */
@ApplicationScoped
public class Stations extends ScopedRepository<Workstation> {
    /** A station and how far away it is, in whole metres over the sphere. */
    record Near(Workstation station, long distanceMetres) {}

    /**
     * Exact although index-backed: the nearest on the flat map, a few of each level, give a distance within which the
     * nearest on the sphere must lie; the box of that distance is then ranked exactly.
     */
    private static final String NEAREST = """
            with flat as (
                select great_circle_metres(?1, ?2, s.latitude, s.longitude) as metres
                from unnest(string_to_array(?3, ',')) as wanted(level)
                cross join lateral (
                    select w.latitude, w.longitude from workstation w where w.level = wanted.level::varchar
                    order by w.location <-> point(cast(?2 as float8), cast(?1 as float8)) limit ?4) s
            ), reach as (
                select max(metres) as metres from (select metres from flat order by metres limit ?4) as first
            )
            select w.id, round(great_circle_metres(?1, ?2, w.latitude, w.longitude)) as distance
            from reach, unnest(string_to_array(?3, ',')) as wanted(level), workstation w
            where w.level = wanted.level::varchar
                and w.location <@ box_around(?1, ?2, reach.metres)
            order by great_circle_metres(?1, ?2, w.latitude, w.longitude), w.code
            limit ?4
            """;

    protected Stations() {
        super(Workstation.class, InsuranceProblem.STATION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.everything();
    }

    Optional<Workstation> withCode(String code) {
        return entities.createQuery("from Workstation e where e.code = ?1", Workstation.class)
                .setParameter(1, code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Station> find(String code) {
        return withCode(code).map(Workstation::station);
    }

    /** The stations nearest to a point, of those levels that do an item; the nearest first. */
    List<Near> nearest(Coordinates point, List<StationLevel> levels, int count) {
        var names = String.join(",", levels.stream().map(Enum::name).toList());
        return Sql.rows(entities, NEAREST, point.latitude(), point.longitude(), names, count).stream()
                .map(row -> new Near(entities.find(Workstation.class, row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    /**
     * The station that takes a case: the named one, or the lowest of the insured person's own village, town and county.
     *
     * @param named code that the applicant chose; null leaves the choice to the rule
     * @throws Refusal 422 when the named one cannot, or there is none
     */
    public Station responsible(ServiceItem item, String regionCode, String named) {
        if (named != null) {
            return checked(item, regionCode, find(named).orElseThrow(() -> unknown(named)));
        }
        var own = Stream.of(Level.VILLAGE, Level.TOWN, Level.COUNTY)
                .map(level -> Region.at(level, regionCode))
                .distinct()
                .toList();
        return entities.createQuery(
                        "from Workstation e where e.place.regionCode in ?1 order by e.code", Workstation.class)
                .setParameter(1, own)
                .getResultStream()
                .map(Workstation::station)
                .filter(station -> item.isAcceptedAt(station.level()))
                .reduce((a, b) -> a.level().compareTo(b.level()) >= 0 ? a : b)
                .orElseThrow(() -> Refusal.of(InsuranceProblem.STATION_NONE));
    }

    private static Station checked(ServiceItem item, String regionCode, Station station) {
        if (!Region.at(Level.COUNTY, station.regionCode()).equals(Region.at(Level.COUNTY, regionCode))) {
            throw Refusal.of(InsuranceProblem.STATION_ELSEWHERE, station.code());
        }
        if (!item.isAcceptedAt(station.level())) {
            throw Refusal.of(InsuranceProblem.STATION_LEVEL, station.code());
        }
        return station;
    }

    private static Refusal unknown(String code) {
        return Refusal.of(InsuranceProblem.STATION_UNKNOWN, code);
    }

    static List<StationLevel> levelsThatDo(Optional<ServiceItem> item) {
        return Arrays.stream(StationLevel.values())
                .filter(level -> item.isEmpty() || item.get().isAcceptedAt(level))
                .toList();
    }
}
