package city.minsheng.property.register;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.imports.KnownKeys;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Brings the service contracts (物业服务合同) into line with a file of communities. The first contract of a community is
 * open at both ends, for the file does not tell when it began. Another company later ends it the day before and takes over
 * the requests that are still open.
 */
final class ContractChanges {
    private record Wish(String community, String company) {}

    private final EntityManager entities;
    private final Instant now;
    private final LocalDate today;
    private final Map<Long, Wish> wishByLine = new HashMap<>();

    ContractChanges(EntityManager entities, Instant now) {
        this.entities = entities;
        this.now = now;
        this.today = Clocks.dayOf(now);
    }

    /** @param company null when no company is to serve */
    void wish(String community, String company, long line) {
        wishByLine.put(line, new Wish(community, company));
    }

    void forget(long line) {
        wishByLine.remove(line);
    }

    /** @return the communities whose contract changed */
    Set<String> apply() {
        var serving = serving();
        var known = KnownKeys.of(entities, "select distinct community_code from service_contract");
        var changed = new HashSet<String>();
        for (var wish : wishByLine.values()) {
            var present = serving.get(wish.community);
            if (!Objects.equals(present, wish.company)) {
                end(wish, present);
                open(wish, known.contains(wish.community) ? today : null);
                changed.add(wish.community);
            }
        }
        return changed;
    }

    private Map<String, String> serving() {
        var serving = new HashMap<String, String>();
        var sql = """
                select community_code, company_uscc from service_contract
                where ?1 between coalesce(valid_from, ?1) and coalesce(valid_to, ?1)
                """;
        for (var row : Sql.rows(entities, sql, today)) {
            serving.put((String) row[0], (String) row[1]);
        }
        return serving;
    }

    private void end(Wish wish, String present) {
        if (present == null) {
            return;
        }
        // One that began today never served a whole day: it gives way instead of ending before it began.
        Sql.update(
                entities,
                "delete from service_contract where community_code = ?1 and valid_from = ?2",
                wish.community,
                today);
        Sql.update(entities, """
                update service_contract set valid_to = ?2
                where community_code = ?1 and (valid_to is null or valid_to > ?2)
                """, wish.community, today.minusDays(1));
    }

    private void open(Wish wish, LocalDate from) {
        if (wish.company != null) {
            Sql.update(
                    entities, """
                    insert into service_contract (id, community_code, company_uscc, valid_from, valid_to)
                    values (?1, ?2, ?3, cast(?4 as date), null)
                    """, Ids.next(now), wish.community, wish.company, from == null ? null : from.toString());
        }
        Sql.update(entities, """
                update service_request set company_uscc = cast(?2 as varchar), handler = null, version = version + 1
                where community_code = ?1 and status not in ('CONFIRMED', 'CANCELLED', 'DECLINED', 'TRANSFERRED')
                """, wish.community, wish.company);
    }
}
