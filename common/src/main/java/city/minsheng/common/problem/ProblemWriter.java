package city.minsheng.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a refusal into the words of the caller's language, for resources and for what comes before them. */
@Singleton
public class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";

    @ConfigProperty(name = "quarkus.http.root-path")
    String rootPath;

    @Inject
    ObjectMapper json;

    Problem write(Refusal refusal, String acceptLanguage) {
        var language = Language.of(acceptLanguage);
        var errors = refusal.errors() == null
                ? null
                : refusal.errors().stream().map(error -> error.tell(language)).toList();
        return new Problem(
                rootPath + "/problems/" + refusal.code(),
                Titles.of(refusal.status()).in(language),
                refusal.status(),
                refusal.detail().in(language),
                refusal.code(),
                Traces.current(),
                refusal.allowedActions(),
                errors,
                refusal.extensions());
    }

    /** Answers a request that never reached a resource. */
    public void end(RoutingContext context, Refusal refusal) {
        var header = context.request().getHeader("Accept-Language");
        try {
            context.response()
                    .setStatusCode(refusal.status())
                    .putHeader("Content-Type", MEDIA_TYPE)
                    .putHeader("Content-Language", Language.of(header).tag())
                    .end(json.writeValueAsString(write(refusal, header)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
