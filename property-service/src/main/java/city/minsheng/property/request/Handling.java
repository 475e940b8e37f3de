package city.minsheng.property.request;

import city.minsheng.common.identity.Actor;
import city.minsheng.property.duty.DispatchMode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who handles a request (承办), and how it came to him. */
@Embeddable
class Handling {
    private UUID handler; // null until somebody takes it on
    private int handovers; // how often the serving company changed

    @ElementCollection
    @CollectionTable(name = "service_request_dispatch", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Dispatch> dispatches = new ArrayList<>(); // append-only

    void hand(DispatchMode mode, UUID person, Actor actor, Instant now) {
        handler = person;
        dispatches.add(new Dispatch(mode, person, actor.subject(), now));
    }

    /** Another company serves: whoever handled it does so no longer. */
    void handOver() {
        handler = null;
        handovers++;
    }

    UUID handler() {
        return handler;
    }

    int handovers() {
        return handovers;
    }

    /** How often it was handed to somebody. */
    int dispatches() {
        return dispatches.size();
    }
}
