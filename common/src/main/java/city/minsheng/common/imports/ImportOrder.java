package city.minsheng.common.imports;

import city.minsheng.common.identity.Actor;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * What an actor wants done with a file. Only what tells one request from another takes part in its idempotency.
 *
 * @param run id of this run
 * @param language {@code Accept-Language} of the caller
 */
@RegisterForReflection // its JSON tells one request from another
record ImportOrder(
        @JsonIgnore UUID run,
        @JsonIgnore ImportKind kind,
        @JsonIgnore Actor actor,
        Upload upload,
        boolean dryRun,
        boolean partial,
        @JsonIgnore String language) {}
