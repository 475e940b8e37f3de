package city.minsheng.local.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of the gateway. */
record Routes(List<Route> routes) {
    /** Where a path goes, if the outside may go there. */
    Optional<Route> find(String path) {
        return isAmbiguous(path)
                ? Optional.empty()
                : routes.stream()
                        .filter(route -> route.takes(path) && route.isPublic().test(path))
                        .findFirst();
    }

    /** Whose pages explain a problem with this path: the first service's, where it belongs to none. */
    String explainedBy(String path) {
        return routes.stream()
                .filter(Route::isService)
                .filter(route -> route.takes(path))
                .findFirst()
                .or(() -> routes.stream().findFirst())
                .map(Route::prefix)
                .orElse("");
    }

    /** What an upstream could read as another path than the one that was let through. */
    private static boolean isAmbiguous(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("//")
                || lower.contains("\\")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains(";")
                || Stream.of(lower.replace("%2e", ".").split("/"))
                        .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
