package city.minsheng.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The transitions that a resource offers, {@code POST /{id}/{verb}}, each with the roles that may call it. */
public final class Endpoints {
    private Endpoints() {}

    public static Map<String, Set<String>> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(POST.class) && method.isAnnotationPresent(Path.class))
                .collect(Collectors.toMap(
                        method -> method.getAnnotation(Path.class).value().replace("/{id}/", ""),
                        method ->
                                Set.of(method.getAnnotation(RolesAllowed.class).value())));
    }
}
