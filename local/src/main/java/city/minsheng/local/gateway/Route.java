package city.minsheng.local.gateway;

import java.util.function.Predicate;

/**
 * One upstream and the paths that belong to it.
 *
 * @param prefix first path segment, with its slash
 * @param port where it listens on 127.0.0.1
 * @param isPublic which paths below the prefix the outside may reach
 */
public record Route(String prefix, int port, Predicate<String> isPublic) {
    private static final String KEYCLOAK = "/auth";

    public static Route service(String prefix, int port) {
        return new Route(prefix, port, path -> true);
    }

    /** Keycloak's pages and endpoints of one realm: neither its administration nor its master realm. */
    public static Route keycloak(int port, String realm) {
        return new Route(
                KEYCLOAK, port, path -> isBelow("/auth/realms/" + realm, path) || isBelow("/auth/resources", path));
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
