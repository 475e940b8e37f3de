package city.minsheng.property.vote;

import java.util.List;
import java.util.UUID;

/**
 * A room at the moment when the roster is frozen.
 *
 * @param area in parts of {@link city.minsheng.property.room.Area}
 * @param owners empty when nobody is registered
 */
record RosterRoom(UUID id, long area, boolean handedOver, List<RosterOwner> owners) {}
