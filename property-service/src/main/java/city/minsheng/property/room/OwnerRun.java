package city.minsheng.property.room;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a file of owners room by room: the shares of a room are stored together or not at all, and an owner whom the file
 * no longer names for a room has it no longer.
 */
final class OwnerRun implements ImportRun {
    private final EntityManager entities;
    private final Vault vault;
    private final Actor actor;
    private final Instant now;
    private final String scope;
    private final Map<String, UUID> roomByKey = new HashMap<>();
    private final Map<String, String> regionByCommunity = new HashMap<>();
    private final Map<String, Long> lineByOwnership = new HashMap<>();
    private final Map<UUID, List<OwnerRow>> rowsByRoom = new LinkedHashMap<>();
    private final List<FieldError> lateErrors = new ArrayList<>();
    private long created;
    private long updated;

    OwnerRun(EntityManager entities, Vault vault, Actor actor, Instant now) {
        this.entities = entities;
        this.vault = vault;
        this.actor = actor;
        this.now = now;
        this.scope = Place.column(Level.of(actor.requireRegion()));
        var sql = "select community_code, building, unit, number, id, region_code from room where " + scope + " = ?1";
        for (var room : Sql.rows(entities, sql, actor.region())) {
            var key = OwnerRow.key((String) room[0], (String) room[1], (String) room[2], (String) room[3]);
            roomByKey.put(key, (UUID) room[4]);
            regionByCommunity.put((String) room[0], (String) room[5]);
        }
    }

    @Override
    public void accept(Row row) {
        var read = OwnerRow.read(row, roomByKey);
        if (read == null) {
            return;
        }
        var first = lineByOwnership.putIfAbsent(read.room() + read.identity(), row.line());
        if (first != null) {
            row.refuse(null, "duplicate-row", Sentence.of("与第 {0} 行重复", "The same as line {0}", first));
            return;
        }
        rowsByRoom.computeIfAbsent(read.room(), room -> new ArrayList<>()).add(read);
    }

    @Override
    public void finish() {
        rowsByRoom.values().removeIf(this::isRefused);
        var rows = rowsByRoom.values().stream().flatMap(List::stream).toList();
        var changedOwners = storeOwners(rows);
        var idByOwner = ownerIds();
        var changedShares = storeShares(rows, idByOwner);
        removeOthers(rows, idByOwner);
        updated += rows.stream()
                .filter(row -> changedOwners.contains(vault.index(row.identity())))
                .filter(row -> !changedShares.contains(row.room().toString()))
                .count();
    }

    private boolean isRefused(List<OwnerRow> ofRoom) {
        if (!OwnerRow.areWhole(ofRoom)) {
            refuse(
                    ofRoom,
                    "share",
                    "shares-not-whole",
                    Sentence.of("该房屋各份额之和不等于 1", "The shares of the room do not come to 1"));
            return true;
        }
        if (ofRoom.stream().filter(OwnerRow::representative).count() > 1) {
            refuse(
                    ofRoom,
                    "representative",
                    "two-representatives",
                    Sentence.of("一套房屋只能有一名表决代表", "A room has one representative only"));
            return true;
        }
        return false;
    }

    private void refuse(List<OwnerRow> rows, String column, String code, Sentence message) {
        rows.forEach(row -> lateErrors.add(FieldError.cell(row.row().line(), column, code, message)));
    }

    /** @return the indexes of those who are new or have changed */
    private Set<String> storeOwners(List<OwnerRow> rows) {
        var upsert = Upsert.into("owner")
                .once("id", "uuid")
                .key("number_index", "varchar")
                .key("community_code", "varchar")
                .column("region_code", "varchar")
                .column("kind", "varchar")
                .column("content_index", "varchar")
                .column("person", "uuid")
                .companion("number_sealed", "varchar")
                .companion("name_sealed", "varchar")
                .companion("phone_sealed", "varchar")
                .versioned();
        var byLine = new HashMap<Long, OwnerRow>();
        rows.forEach(row -> byLine.put(row.row().line(), row));
        var table = new TableRun(entities, upsert, null, row -> values(byLine.get(row.line())));
        var seen = new HashSet<String>();
        rows.stream().filter(row -> seen.add(row.ownerKey(row.identity()))).forEach(row -> table.accept(row.row()));
        table.finish();
        return table.changed();
    }

    private Object[] values(OwnerRow row) {
        return new Object[] {
            Ids.next(now),
            vault.index(row.identity()),
            row.community(),
            regionByCommunity.get(row.community()),
            row.kind(),
            vault.index(row.name() + "\n" + row.phone()),
            row.person(),
            vault.seal(row.identity()),
            vault.seal(row.name()),
            vault.seal(row.phone())
        };
    }

    private Map<String, UUID> ownerIds() {
        var ids = new HashMap<String, UUID>();
        var sql = "select number_index || '/' || community_code, id from owner where " + scope + " = ?1";
        Sql.rows(entities, sql, actor.region()).forEach(owner -> ids.put((String) owner[0], (UUID) owner[1]));
        return ids;
    }

    private Set<String> storeShares(List<OwnerRow> rows, Map<String, UUID> owners) {
        var upsert = Upsert.into("room_share")
                .key("room_id", "uuid")
                .key("owner_id", "uuid")
                .column("numerator", "int")
                .column("denominator", "int")
                .column("representative", "boolean");
        var byLine = new HashMap<Long, OwnerRow>();
        rows.forEach(row -> byLine.put(row.row().line(), row));
        var table = new TableRun(entities, upsert, null, row -> {
            var read = byLine.get(row.line());
            return new Object[] {
                read.room(),
                owners.get(read.ownerKey(vault.index(read.identity()))),
                read.numerator(),
                read.denominator(),
                read.representative()
            };
        });
        rows.forEach(row -> table.accept(row.row()));
        table.finish();
        created += table.created();
        updated += table.updated();
        return table.changed();
    }

    private void removeOthers(List<OwnerRow> rows, Map<String, UUID> owners) {
        var kept = new HashSet<String>();
        rows.forEach(row -> kept.add(row.room() + "/" + owners.get(row.ownerKey(vault.index(row.identity())))));
        var sql = "select s.room_id, s.owner_id from room_share s join room r on r.id = s.room_id where r." + scope
                + " = ?1";
        for (var share : Sql.rows(entities, sql, actor.region())) {
            if (rowsByRoom.containsKey((UUID) share[0]) && !kept.contains(share[0] + "/" + share[1])) {
                Sql.update(entities, "delete from room_share where room_id = ?1 and owner_id = ?2", share[0], share[1]);
            }
        }
    }

    @Override
    public List<FieldError> lateErrors() {
        return lateErrors;
    }

    @Override
    public long created() {
        return created;
    }

    @Override
    public long updated() {
        return updated;
    }
}
