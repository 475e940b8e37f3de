package city.minsheng.property.listing;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = Listing.Snapshot.class) // the audit writes it as JSON
abstract class ListingActResource {
    static final String KIND = "listing";

    @Inject
    Listings listings;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    ListingView in(UUID id, ListingMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var listing = listings.visibleLocked(actor, id);
        var before = listing.snapshot();
        act.on(listing, actor, now);
        listings.flush();
        audit.change(actor, move.name(), KIND, id, before, listing.snapshot());
        return ListingView.of(listing, actor, now);
    }

    interface Act {
        void on(Listing listing, Actor actor, Instant now);
    }

    /** Reads a filter; an empty one filters nothing, an unknown value is a 400. */
    static <E extends Enum<E>> Sight filter(String name, Class<E> type, String text) {
        if (text == null || text.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .map(known -> new Sight("e." + name + " = :" + name, Map.of(name, known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, name));
    }
}
