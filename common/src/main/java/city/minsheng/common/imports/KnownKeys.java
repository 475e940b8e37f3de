package city.minsheng.common.imports;

import city.minsheng.common.data.Sql;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that rows of a file may refer to, read once a file. */
public final class KnownKeys {
    private KnownKeys() {}

    /** @param sql native query of one text column; every parameter is given by its position */
    public static Set<String> of(EntityManager entities, String sql, Object... parameters) {
        return Sql.rows(entities, sql, parameters).stream()
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }
}
