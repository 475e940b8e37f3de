package city.minsheng.property.vote;

import java.util.UUID;

/**
 * An owner of a room at the moment when the roster is frozen.
 *
 * @param person of his account; null without one
 * @param representative whether the co-owners have named him
 */
record RosterOwner(UUID id, UUID person, boolean developer, boolean representative) {}
