package city.minsheng.property.listing;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.step.Steps;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

/** What reading and moving share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = Listing.Snapshot.class) // the audit writes it as JSON
abstract class ListingActResource {
    static final Steps.Kind<Listing> KIND = new Steps.Kind<>("listing", Listing::snapshot);

    @Inject
    Listings listings;

    @Inject
    Steps steps;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    ListingView in(UUID id, ListingMove move, Steps.Act<Listing> act) {
        return steps.take(listings, KIND, id, move, act, ListingView::of);
    }
}
