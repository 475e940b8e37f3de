package city.minsheng.local.gateway;

import java.util.List;
import java.util.function.Predicate;

/**
 * The instances of one upstream and the paths that belong to it.
 *
 * @param prefix first path segment, with its slash
 * @param isPublic which paths below the prefix the outside may reach
 */
public record Route(String prefix, List<Instance> instances, Predicate<String> isPublic) {
    private static final String KEYCLOAK = "/auth";

    public static Route service(String prefix, int port) {
        return service(prefix, List.of(new Instance(port, 0)));
    }

    public static Route service(String prefix, List<Instance> instances) {
        return new Route(prefix, instances, path -> true);
    }

    /** Keycloak's pages and endpoints of one realm: neither its administration nor its master realm. */
    public static Route keycloak(int port, String realm) {
        return new Route(
                KEYCLOAK,
                List.of(new Instance(port, 0)),
                path -> isBelow("/auth/realms/" + realm, path) || isBelow("/auth/resources", path));
    }

    boolean isService() {
        return !prefix.equals(KEYCLOAK);
    }

    boolean takes(String path) {
        return isBelow(prefix, path);
    }

    /** Whole segments: {@code /property} and what is below it, not {@code /propertyx}. */
    private static boolean isBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
