package city.minsheng.property.standing;

import city.minsheng.common.data.Sql;
import city.minsheng.property.standing.Bar.Cause;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The standing of the companies (签约资格), one row each. Who signs shares the row until his transaction ends, who bars or
 * frees a company has it alone: neither overlooks the other. The database refuses once more what would slip through.
 */
public final class Standings {
    private final EntityManager entities;

    public Standings(EntityManager entities) {
        this.entities = entities;
    }

    /** What keeps a company from signing on a day; empty when nothing does. It stays so until the transaction ends. */
    public Optional<Bar> barOn(String company, LocalDate day) {
        var sql = """
                select listed_from, listed_until, exit_from, exit_until from company_standing
                where company_uscc = ?1 for share
                """;
        return Sql.rows(entities, sql, company).stream()
                .flatMap(row -> Stream.of(
                        new Bar(Cause.MARKET_EXIT, day(row[2]), day(row[3])),
                        new Bar(Cause.BLACK_LIST, day(row[0]), day(row[1]))))
                .filter(bar -> bar.isOn(day))
                .findFirst();
    }

    /** Takes the row of a company alone, so that what is decided about the company is decided one by one. */
    public void lock(String company) {
        Sql.rows(
                entities,
                "select company_uscc from company_standing where company_uscc = ?1 for no key update",
                company);
    }

    /** Bars a company for the days of its black listing. */
    public void list(String company, LocalDate from, LocalDate until) {
        Sql.update(
                entities,
                "update company_standing set listed_from = ?2, listed_until = ?3 where company_uscc = ?1",
                company,
                from,
                until);
    }

    /** Its black listing is over before its time. */
    public void unlist(String company) {
        Sql.update(
                entities,
                "update company_standing set listed_from = null, listed_until = null where company_uscc = ?1",
                company);
    }

    /**
     * Bars a company because it leaves the market.
     *
     * @param from null frees it
     * @param until the last day, included; null while nobody can tell
     */
    public void exit(String company, LocalDate from, LocalDate until) {
        Sql.update(
                entities, """
                update company_standing set exit_from = cast(?2 as date), exit_until = cast(?3 as date)
                where company_uscc = ?1
                """, company, from == null ? null : from.toString(), until == null ? null : until.toString());
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
