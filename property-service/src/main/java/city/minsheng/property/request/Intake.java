package city.minsheng.property.request;

import city.minsheng.property.register.ServedCommunity;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a request when it comes in.
 *
 * @param owner whose request it is; null when he has no account here
 * @param receivedAt when it was first received, from which all clocks run
 */
record Intake(
        String number, ServedCommunity community, String description, Origin origin, UUID owner, Instant receivedAt) {}
