package city.minsheng.property.room;

import city.minsheng.common.data.Sql;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.problem.FieldError;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Reads rooms, and then enters the buildings and units that they lie in. */
final class RoomRun implements ImportRun {
    private final EntityManager entities;
    private final TableRun table;

    RoomRun(EntityManager entities, TableRun table) {
        this.entities = entities;
        this.table = table;
    }

    @Override
    public void accept(Row row) {
        table.accept(row);
    }

    @Override
    public void finish() {
        table.finish();
        for (var community : table.changed()) {
            Sql.update(entities, """
                    insert into building (community_code, number)
                    select distinct community_code, building from room where community_code = ?1 on conflict do nothing
                    """, community);
            Sql.update(entities, """
                    insert into building_unit (community_code, building, number)
                    select distinct community_code, building, unit from room where community_code = ?1
                    on conflict do nothing
                    """, community);
        }
    }

    @Override
    public List<FieldError> lateErrors() {
        return table.lateErrors();
    }

    @Override
    public long created() {
        return table.created();
    }

    @Override
    public long updated() {
        return table.updated();
    }
}
