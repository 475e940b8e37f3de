package city.minsheng.property.evaluation;

import city.minsheng.common.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Tells other features what companies came to; only what is final counts. */
@ApplicationScoped
public class RankFigures {
    private static final String RANK = """
            select e.id, s.rank, (select count(*) from evaluation_standing o
                where o.evaluation_id = e.id and o.stage = 'FINAL' and o.rank is not null)
            from evaluation_standing s join evaluation e on e.id = s.evaluation_id
            where s.uscc = ?1 and s.stage = 'FINAL' and s.rank is not null
                and e.county_code = ?2 and e.year = ?3 and e.quarter = ?4 and e.status = 'FINAL'
            """;

    @Inject
    EntityManager entities;

    /**
     * Empty until the evaluation is final, and where the company took no part or had no data at all.
     *
     * @param county its 12-digit code
     * @param quarter 1 to 4
     */
    public Optional<FinalRank> of(String uscc, String county, int year, int quarter) {
        return Sql.rows(entities, RANK, uscc, county, year, quarter).stream()
                .findFirst()
                .map(row -> new FinalRank((UUID) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()));
    }
}
