package city.minsheng.market.bulletin;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.market.pesticide.DayTally;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.register.Reach;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The bulletins: in any state for staff within reach, for everybody once they are published. */
@ApplicationScoped
class Bulletins extends ScopedRepository<Bulletin> {
    private static final String TALLIES = """
            select b.id, count(t.id) filter (where t.status = 'TESTED'),
                count(t.id) filter (where t.status = 'VERIFIED'), count(t.id) filter (where t.status = 'PUBLISHED')
            from bulletin b left join pesticide_test t on t.market_code = b.market_code and t.day = b.day
            where b.id in (?1) group by b.id
            """;

    private static final String LATEST = """
            e.status = PUBLISHED and not exists (select 1 from Bulletin n
                where n.marketCode = e.marketCode and n.day = e.day and n.edition > e.edition and n.status = PUBLISHED)
            """;

    @Inject
    ObjectMapper json;

    Bulletins() {
        super(Bulletin.class, MarketProblem.BULLETIN_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Reach.ofMarket(actor);
    }

    boolean exists(String marketCode, LocalDate day, int edition) {
        return !of(marketCode, day, "e.edition >= " + edition).isEmpty();
    }

    /** How far the tests are on the day of each bulletin. */
    Map<UUID, DayTally> tallies(List<UUID> ids) {
        var tallies = new HashMap<UUID, DayTally>();
        if (!ids.isEmpty()) {
            List<?> rows = entities.createNativeQuery(TALLIES, Object[].class)
                    .setParameter(1, ids)
                    .getResultList();
            for (var row : rows) {
                var cells = (Object[]) row;
                tallies.put((UUID) cells[0], new DayTally((Long) cells[1], (Long) cells[2], (Long) cells[3]));
            }
        }
        return tallies;
    }

    /** Turns what is to be published into the text that will be stored and answered. */
    Frozen freeze(Content content) {
        try {
            return Frozen.of(json.writeValueAsString(content), content.tests(), content.positives());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The latest published edition of each day. */
    <V> Page<V> published(Sight filter, Paging paging, Function<Bulletin, V> view) {
        return page(new Sight(LATEST, Map.of()).and(filter), paging, view, Bulletin::id);
    }

    /** One published edition of a day; the latest when {@code edition} is null. */
    Bulletin published(String marketCode, LocalDate day, Integer edition) {
        var which = edition == null ? LATEST : "e.status = PUBLISHED and e.edition = " + edition;
        return of(marketCode, day, which).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(MarketProblem.BULLETIN_MISSING, marketCode + " " + day));
    }

    private List<Bulletin> of(String marketCode, LocalDate day, String condition) {
        return entities.createQuery(
                        "select e from Bulletin e where e.marketCode = ?1 and e.day = ?2 and " + condition,
                        Bulletin.class)
                .setParameter(1, marketCode)
                .setParameter(2, day)
                .getResultList();
    }
}
