package city.minsheng.property.register;

import city.minsheng.common.data.Sql;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;

/** The communities that rows of an actor's file may refer to, those of his region, each with its own region. */
public final class CommunityKeys {
    private CommunityKeys() {}

    public static Map<String, String> of(EntityManager entities, Actor actor) {
        var region = actor.requireRegion();
        var regionByCode = new HashMap<String, String>();
        var sql = "select code, region_code from community where " + Place.column(Level.of(region)) + " = ?1";
        for (var row : Sql.rows(entities, sql, region)) {
            regionByCode.put((String) row[0], (String) row[1]);
        }
        return regionByCode;
    }
}
