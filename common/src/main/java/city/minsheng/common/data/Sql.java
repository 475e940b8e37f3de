package city.minsheng.common.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Native SQL in a line: parameters are given by their position. */
public final class Sql {
    private Sql() {}

    /** The rows of a query, each as an array even when it has one column. */
    public static List<Object[]> rows(EntityManager entities, String sql, Object... parameters) {
        var rows = new ArrayList<Object[]>();
        for (var row : bound(entities.createNativeQuery(sql), parameters).getResultList()) {
            rows.add(row instanceof Object[] columns ? columns : new Object[] {row});
        }
        return rows;
    }

    /** @return how many rows were written */
    public static int update(EntityManager entities, String sql, Object... parameters) {
        return bound(entities.createNativeQuery(sql), parameters).executeUpdate();
    }

    private static Query bound(Query query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
