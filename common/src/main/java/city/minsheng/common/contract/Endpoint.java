package city.minsheng.common.contract;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Published;
import city.minsheng.common.http.Versioned;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * What the annotations of a resource method say that its OpenAPI operation does not.
 *
 * @param roles that may call it; empty when everyone may, or everyone who has signed in
 * @param published its answer may be kept by caches and read by pages of other origins
 * @param tagged its answer carries an {@code ETag}
 * @param words what it says of its parameters, by their names
 */
record Endpoint(
        boolean isPublic,
        List<String> roles,
        int status,
        boolean published,
        boolean tagged,
        boolean paged,
        Map<String, String> words) {

    /** By operation id. */
    static Map<String, Endpoint> all(IndexView index) {
        var all = new HashMap<String, Endpoint>();
        for (var operation : index.getAnnotations(Operation.class)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                all.put(
                        operation.value("operationId").asString(),
                        of(operation.target().asMethod(), index));
            }
        }
        return all;
    }

    private static Endpoint of(MethodInfo method, IndexView index) {
        var roles = find(method, RolesAllowed.class);
        var status = find(method, ResponseStatus.class);
        var published = find(method, Published.class) != null;
        return new Endpoint(
                isPublic(method),
                roles == null ? List.of() : Arrays.asList(roles.value().asStringArray()),
                status == null ? 200 : status.value().asInt(),
                published,
                published || isVersioned(method, index),
                method.returnType().name().toString().equals(Page.class.getName()),
                words(method));
    }

    /** The scanner passes over what is said of a path parameter that has no annotation of JAX-RS. */
    private static Map<String, String> words(MethodInfo method) {
        var words = new HashMap<String, String>();
        for (var parameter : method.parameters()) {
            var said = parameter.declaredAnnotation(Parameter.class);
            if (said != null && said.value("description") != null) {
                words.put(parameter.name(), said.value("description").asString());
            }
        }
        return words;
    }

    private static boolean isPublic(MethodInfo method) {
        if (method.hasAnnotation(PermitAll.class)) {
            return true;
        }
        var closed = method.hasAnnotation(RolesAllowed.class) || method.hasAnnotation(Authenticated.class);
        return !closed && method.declaringClass().hasDeclaredAnnotation(PermitAll.class);
    }

    private static boolean isVersioned(MethodInfo method, IndexView index) {
        var answer = index.getClassByName(method.returnType().name());
        return answer != null
                && answer.interfaceNames().stream()
                        .anyMatch(name -> name.toString().equals(Versioned.class.getName()));
    }

    private static AnnotationInstance find(MethodInfo method, Class<? extends Annotation> type) {
        var own = method.annotation(type);
        return own != null ? own : method.declaringClass().declaredAnnotation(type);
    }
}
