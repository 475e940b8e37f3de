package city.minsheng.property.request;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = ServiceRequest.Snapshot.class) // the audit writes it as JSON
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

    RequestView in(UUID id, String action, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var request = requests.visible(actor, id);
        var before = request.snapshot();
        act.on(request, actor, now);
        requests.flush(); // a stale version is refused here, where it can be told from a failure
        audit.change(actor, action, KIND, id, before, request.snapshot());
        return RequestView.of(request, actor, now);
    }

    interface Act {
        void on(ServiceRequest request, Actor actor, Instant now);
    }
}
