package city.minsheng.property.vote;

import city.minsheng.common.data.Sql;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The roster of one vote in the database: read from the register once, written once, never changed. */
final class RosterTable {
    private static final String REGISTER = """
            select r.id, r.area, r.state = 'HANDED_OVER', o.id, o.person, o.kind = 'DEVELOPER', s.representative
            from room r left join room_share s on s.room_id = r.id left join owner o on o.id = s.owner_id
            where r.community_code = ?1
            order by length(r.building), r.building, length(r.unit), r.unit, length(r.number), r.number, o.id
            """;
    private static final String INSERT_HEADS = """
            insert into vote_head (vote_id, number, area, rooms, voter, person)
            select ?1, number::int, area::bigint, rooms::int, nullif(voter, '')::uuid, nullif(person, '')::uuid
            from unnest(string_to_array(?2, ','), string_to_array(?3, ','), string_to_array(?4, ','),
                string_to_array(?5, ','), string_to_array(?6, ',')) as h(number, area, rooms, voter, person)
            """;
    private static final String INSERT_ROOMS = """
            insert into vote_room (vote_id, room_id, head, area)
            select ?1, room::uuid, head::int, area::bigint
            from unnest(string_to_array(?2, ','), string_to_array(?3, ','), string_to_array(?4, ',')) as r(room, head, area)
            """;
    private static final String HEAD = "select number, area, rooms, voter, person from vote_head where vote_id = ?1";
    private static final String LINES = """
            select h.number, h.area, h.rooms, o.kind, o.name_sealed, b.hash is not null,
                (select string_agg(r.building || ' ' || r.unit || ' ' || r.number, '、' order by r.building, r.unit, r.number)
                    from (select room_id from vote_room v where (v.vote_id, v.head) = (h.vote_id, h.number) limit 20) f
                    join room r on r.id = f.room_id)
            from vote_head h left join owner o on o.id = h.voter
                left join vote_ballot b on (b.vote_id, b.head) = (h.vote_id, h.number)
            where h.vote_id = ?1 and h.number > ?2 and (cast(?4 as varchar) is null or h.person = cast(cast(?4 as varchar) as uuid)
                or exists (select 1 from vote_proxy p where (p.vote_id, p.head) = (h.vote_id, h.number)
                    and p.person = cast(cast(?4 as varchar) as uuid)))
            order by h.number limit ?3
            """;

    private final EntityManager entities;
    private final UUID vote;

    RosterTable(EntityManager entities, UUID vote) {
        this.entities = entities;
        this.vote = vote;
    }

    /** A head as it is shown. */
    record Line(int number, long area, int rooms, String kind, String nameSealed, boolean cast, String places) {}

    /** The rooms of a community and their owners, in the order of their doors, from one look at the register. */
    List<RosterRoom> register(String community) {
        var rooms = new LinkedHashMap<UUID, RosterRoom>();
        for (var row : Sql.rows(entities, REGISTER, community)) {
            var room = rooms.computeIfAbsent(
                    (UUID) row[0],
                    id -> new RosterRoom(id, ((Number) row[1]).longValue(), (Boolean) row[2], new ArrayList<>()));
            if (row[3] != null) {
                room.owners().add(new RosterOwner((UUID) row[3], (UUID) row[4], (Boolean) row[5], (Boolean) row[6]));
            }
        }
        return List.copyOf(rooms.values());
    }

    /** Writes it in two statements, however many rooms there are: one text a column. */
    void freeze(Roster roster, List<RosterRoom> rooms) {
        var heads = roster.heads();
        Sql.update(
                entities,
                INSERT_HEADS,
                vote,
                column(heads, Head::number),
                column(heads, Head::area),
                column(heads, Head::rooms),
                column(heads, Head::voter),
                column(heads, Head::person));
        Sql.update(
                entities,
                INSERT_ROOMS,
                vote,
                column(rooms, RosterRoom::id),
                column(rooms, room -> roster.headByRoom().get(room.id())),
                column(rooms, RosterRoom::area));
    }

    private static <T> String column(List<T> rows, Function<T, Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> cell == null ? "" : cell.toString())
                .collect(Collectors.joining(","));
    }

    /** Null when the roster has no such number. */
    Head head(int number) {
        return Sql.rows(entities, HEAD + " and number = ?2", vote, number).stream()
                .findFirst()
                .map(row -> new Head(
                        (Integer) row[0], ((Number) row[1]).longValue(), (Integer) row[2], (UUID) row[3], (UUID)
                                row[4]))
                .orElse(null);
    }

    /** @param person only those heads that he may vote for, as voter or as proxy; null for all */
    List<Line> lines(long after, int most, UUID person) {
        return Sql.rows(entities, LINES, vote, after, most, person == null ? null : person.toString()).stream()
                .map(row -> new Line(
                        (Integer) row[0],
                        ((Number) row[1]).longValue(),
                        (Integer) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        (String) row[6]))
                .toList();
    }
}
