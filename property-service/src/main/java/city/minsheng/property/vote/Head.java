package city.minsheng.property.vote;

import java.util.UUID;

/**
 * One head of the roster (业主人数中的一人): it has one ballot, which covers all of its rooms.
 *
 * @param number from 1
 * @param area in parts of {@link city.minsheng.property.room.Area}
 * @param voter the owner who votes for it; null when there is none, or none was named
 * @param person of the voter's account; null without one
 */
record Head(int number, long area, int rooms, UUID voter, UUID person) {}
