package city.minsheng.property.indicator;

import city.minsheng.common.data.Sql;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the published sets; drafts of a set are nobody's business. */
@ApplicationScoped
public class IndicatorFigures {
    private static final String SETS =
            "select id, edition, valid_from, document from indicator_set where published_at is not null";
    private static final String INDICATORS = """
            select code, name, name_en, weight, kind, measure, factor, worst, best, no_data
            from indicator where set_id = ?1 order by position
            """;

    @Inject
    EntityManager entities;

    /** The newest edition in force on a day. */
    public Optional<IndicatorSet> on(LocalDate day) {
        return sets(SETS + " and valid_from <= ?1 order by edition desc limit 1", day).stream()
                .findFirst();
    }

    public IndicatorSet byId(UUID id) {
        return sets(SETS + " and id = ?1", id).getFirst();
    }

    /** Newest first; the cursor holds the edition last shown. */
    Page<IndicatorSet> page(Paging paging) {
        var below = paging.after() == null ? Long.MAX_VALUE : paging.after().getLeastSignificantBits();
        var rows = sets(SETS + " and edition < ?1 order by edition desc limit ?2", below, paging.limit() + 1);
        return Page.of(rows, paging.limit(), set -> set, set -> new UUID(0, set.edition()));
    }

    private List<IndicatorSet> sets(String sql, Object... parameters) {
        return Sql.rows(entities, sql, parameters).stream()
                .map(row -> new IndicatorSet(
                        (UUID) row[0], (Integer) row[1], day(row[2]), (String) row[3], indicators((UUID) row[0])))
                .toList();
    }

    private List<Indicator> indicators(UUID set) {
        return Sql.rows(entities, INDICATORS, set).stream()
                .map(row -> new Indicator(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[3],
                        IndicatorKind.valueOf((String) row[4]),
                        row[5] == null ? null : Measure.valueOf((String) row[5]),
                        (Integer) row[6],
                        (BigDecimal) row[7],
                        (BigDecimal) row[8],
                        NoData.valueOf((String) row[9])))
                .toList();
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
