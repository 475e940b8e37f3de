package city.minsheng.common.file;

import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A file that an actor wants to belong to a thing. Only what tells one request from another takes part in its idempotency.
 *
 * @param id under which its content lies already
 * @param most files that the thing may have
 */
@RegisterForReflection // its JSON tells one request from another
record FileOrder(
        @JsonIgnore UUID id,
        @JsonIgnore int most,
        String subjectKind,
        UUID subjectId,
        FileKind kind,
        String name,
        long bytes,
        String sha256,
        @JsonIgnore Actor actor) {}
