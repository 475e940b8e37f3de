package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Runs inside the transaction: takes the key or replays the answer that is stored under it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    @Inject
    IdempotencyKeys keys;

    @Inject
    CurrentVertxRequest request;

    @Inject
    SecurityIdentity identity;

    @Inject
    ObjectMapper json;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var http = request.getCurrent() == null ? null : request.getCurrent().request();
        // what an endpoint calls of its own class comes by here again, and is part of the one act
        var method = call.getMethod();
        var isAct = method.isAnnotationPresent(POST.class) || method.isAnnotationPresent(Idempotent.class);
        var key = http != null && isAct ? http.getHeader("Idempotency-Key") : null;
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[!-~]{1,64}")) {
            throw Refusal.of(CommonProblem.BAD_IDEMPOTENCY_KEY);
        }
        var caller = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "anonymous";
        var digest = digest(http.uri(), call.getParameters());
        var stored = keys.take(caller, key);
        if (stored != null) {
            if (!stored.requestHash().equals(digest)) {
                throw Refusal.of(CommonProblem.KEY_REUSED);
            }
            throw new ReplayedAnswer(stored);
        }
        var answer = call.proceed();
        keys.store(caller, key, answer(call, digest, http.path(), answer));
        return answer;
    }

    private StoredAnswer answer(InvocationContext call, String digest, String path, Object answer) throws Exception {
        var declared = call.getMethod().getAnnotation(ResponseStatus.class);
        var row = answer instanceof Versioned versioned ? versioned : null;
        var status = declared == null || row != null && row.existed() ? 200 : declared.value();
        var created = status == 201 && row != null;
        return new StoredAnswer(
                digest,
                status,
                answer == null ? new byte[0] : json.writeValueAsBytes(answer),
                row == null ? null : Versioned.tag(row.version()),
                created ? path + "/" + row.id() : null);
    }

    private String digest(String uri, Object[] parameters) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(uri.getBytes(StandardCharsets.UTF_8));
        for (var parameter : parameters) {
            sha.update((byte) 0);
            sha.update(json.writer(SerializationFeature.FAIL_ON_EMPTY_BEANS).writeValueAsBytes(parameter));
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
