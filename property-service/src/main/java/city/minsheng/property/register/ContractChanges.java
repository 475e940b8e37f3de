package city.minsheng.property.register;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.imports.KnownKeys;
import city.minsheng.common.imports.Row;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.standing.Bar;
import city.minsheng.property.standing.StandingProblem;
import city.minsheng.property.standing.Standings;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the service contracts (物业服务合同) into line with a file of communities. The first contract of a community is
 * open at both ends, for the file does not tell when it began. Another company later ends it the day before and takes over
 * the requests that are still open. A company that is barred signs nothing new; what it serves it goes on serving.
 */
final class ContractChanges {
    private record Wish(String community, String company) {}

    private final EntityManager entities;
    private final TakeOver requests;
    private final Instant now;
    private final LocalDate today;
    private final Map<Long, Wish> wishByLine = new HashMap<>();
    private final Map<String, Optional<Bar>> barByCompany = new HashMap<>();
    private Map<String, String> servingAtFirst;

    ContractChanges(EntityManager entities, TakeOver requests, Instant now) {
        this.entities = entities;
        this.requests = requests;
        this.now = now;
        this.today = Clocks.dayOf(now);
    }

    /** Takes the wish of a row, and refuses the row when it would have a barred company sign. */
    void wish(String community, String company, Row row) {
        if (servingAtFirst == null) {
            servingAtFirst = serving();
        }
        if (company != null && !company.equals(servingAtFirst.get(community))) {
            barOn(company)
                    .map(bar -> StandingProblem.barred(company, bar))
                    .ifPresent(refusal -> row.refuse("companyUscc", refusal.code(), refusal.detail()));
        }
        wish(community, company, row.line());
    }

    /** @param company null when no company is to serve */
    void wish(String community, String company, long line) {
        wishByLine.put(line, new Wish(community, company));
    }

    /** Asked once a company: the answer holds until the transaction ends. */
    private Optional<Bar> barOn(String company) {
        return barByCompany.computeIfAbsent(company, uscc -> new Standings(entities).barOn(uscc, today));
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
                requireFree(wish.company);
                end(wish, present);
                open(wish, known.contains(wish.community) ? today : null);
                changed.add(wish.community);
            }
        }
        return changed;
    }

    /** For a community that somebody else changed while the file was read, so that its row said nothing new then. */
    private void requireFree(String company) {
        if (company != null) {
            barOn(company).ifPresent(bar -> {
                throw StandingProblem.barred(company, bar);
            });
        }
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
                    entities,
                    """
                    insert into service_contract (id, community_code, company_uscc, valid_from, valid_to, signed_on)
                    values (?1, ?2, ?3, cast(?4 as date), null, ?5)
                    """,
                    Ids.next(now),
                    wish.community,
                    wish.company,
                    from == null ? null : from.toString(),
                    today);
        }
        requests.takeOver(wish.community, wish.company, now);
    }
}
