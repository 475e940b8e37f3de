package city.minsheng.common.http;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor where the next page begins; null (left out) on the last
 */
public record Page<V>(List<V> items, String nextCursor) {
    /** @param rows up to {@code limit + 1} rows: the one too many only shows that there is a next page */
    public static <T, V> Page<V> of(List<T> rows, int limit, Function<T, V> view, Function<T, UUID> id) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Paging.cursor(id.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
