package city.minsheng.property.request;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = {RequestSnapshot.class, Rating.class}) // the audit writes it as JSON
abstract class RequestResource {
    static final String KIND = "service-request";

    @Inject
    ServiceRequests requests;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @Schema(name = "ServiceRequestComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "ServiceRequestReason", description = "须说明原因 · With a reason")
    record Reason(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String comment) {}

    RequestView move(UUID id, Move move, Remark remark) {
        return in(id, move.name(), (request, actor, now) -> request.move(move, remark, actor, now));
    }

    RequestView in(UUID id, String action, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var request = requests.visibleLocked(actor, id); // two who act at once queue, and the second is told why not
        var before = request.snapshot();
        act.on(request, actor, now);
        requests.flush(); // a stale version is refused here, where it can be told from a failure
        audit.change(actor, action, KIND, id, before, request.snapshot());
        requests.tellAfter(before, request, actor, now);
        return RequestView.of(request, actor, now);
    }

    interface Act {
        void on(ServiceRequest request, Actor actor, Instant now);
    }
}
