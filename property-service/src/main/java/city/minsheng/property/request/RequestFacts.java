package city.minsheng.property.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as it stands.
 *
 * @param companyUscc null while no company serves the community
 * @param owner null when he has no account here
 * @param outcome null while it is open
 * @param category null until classified
 * @param handler null until somebody takes it on
 * @param handovers how often the serving company changed
 * @param rating null until the owner rates it
 */
record RequestFacts(
        UUID id,
        long version,
        String number,
        String communityCode,
        String regionCode,
        String companyUscc,
        String description,
        UUID owner,
        Instant receivedAt,
        Origin origin,
        RequestStatus status,
        Outcome outcome,
        Category category,
        int round,
        Instant confirmBy,
        UUID handler,
        int handovers,
        UUID duplicateOf,
        String transferredTo,
        Rating rating) {}
