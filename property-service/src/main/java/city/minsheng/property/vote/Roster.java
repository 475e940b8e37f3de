package city.minsheng.property.vote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may vote and what he weighs (表决名册): the rooms of a community put together to heads.
 *
 * @param heads numbered from 1, in the order of their first rooms
 * @param headByRoom the number of the head that a room belongs to
 */
record Roster(List<Head> heads, Map<UUID, Integer> headByRoom) {
    private static final String DEVELOPER = "developer";

    static Roster of(List<RosterRoom> rooms) {
        var roomsByKey = new LinkedHashMap<String, List<RosterRoom>>();
        rooms.forEach(room ->
                roomsByKey.computeIfAbsent(key(room), key -> new ArrayList<>()).add(room));
        var heads = new ArrayList<Head>();
        var headByRoom = new HashMap<UUID, Integer>();
        roomsByKey.forEach((key, its) -> {
            var voter = key.equals(DEVELOPER) ? only(rooms, RosterOwner::developer) : voter(its);
            var area = its.stream().mapToLong(RosterRoom::area).reduce(0, Math::addExact);
            var number = heads.size() + 1;
            heads.add(new Head(
                    number,
                    area,
                    its.size(),
                    voter == null ? null : voter.id(),
                    voter == null ? null : voter.person()));
            its.forEach(room -> headByRoom.put(room.id(), number));
        });
        return new Roster(List.copyOf(heads), Map.copyOf(headByRoom));
    }

    /** Rooms with the same key are one head. */
    private static String key(RosterRoom room) {
        var owners = room.owners();
        if (!room.handedOver() || owners.size() == 1 && owners.getFirst().developer()) {
            return DEVELOPER;
        }
        return owners.isEmpty()
                ? "room " + room.id()
                : owners.stream().map(owner -> owner.id().toString()).sorted().collect(Collectors.joining("+"));
    }

    private static RosterOwner voter(List<RosterRoom> rooms) {
        var isAlone = rooms.getFirst().owners().size() == 1;
        return only(rooms, isAlone ? owner -> true : RosterOwner::representative);
    }

    /** The one owner of that sort; null when there is none, or when there are two. */
    private static RosterOwner only(List<RosterRoom> rooms, Predicate<RosterOwner> sort) {
        var found = rooms.stream()
                .flatMap(room -> room.owners().stream())
                .filter(sort)
                .collect(Collectors.toMap(RosterOwner::id, owner -> owner, (first, same) -> first));
        return found.size() == 1 ? found.values().iterator().next() : null;
    }

    Weight weight() {
        return new Weight(heads.stream().mapToLong(Head::area).reduce(0, Math::addExact), heads.size());
    }

    /** Over number, area and rooms of each head, parted by tabulators, each line ended by a line feed. */
    String hash() {
        var text = new StringBuilder();
        for (var head : heads) {
            text.append(head.number()).append('\t').append(head.area()).append('\t');
            text.append(head.rooms()).append('\n');
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
