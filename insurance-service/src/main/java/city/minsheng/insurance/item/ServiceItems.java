package city.minsheng.insurance.item;

import city.minsheng.common.data.Sql;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The register of items: reference data that migrations bring, and nobody changes by hand. */
public final class ServiceItems {
    private final EntityManager entities;

    ServiceItems(EntityManager entities) {
        this.entities = entities;
    }

    /** All items, in the order of the register. */
    public List<ServiceItem> all() {
        var materials = Sql.rows(entities, """
                        select item_code, code, name_zh, name_en, promise_allowed, agent_only
                        from item_material order by item_code, seq
                        """).stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(ServiceItems::material, Collectors.toList())));
        return Sql.rows(entities, """
                        select code, name_zh, name_en, accept_level, review_level, approve_level, legal_days,
                            promised_days, online, phone, operable
                        from service_item order by seq
                        """).stream()
                .map(row -> item(row, materials.getOrDefault((String) row[0], List.of())))
                .toList();
    }

    public Optional<ServiceItem> find(String code) {
        return all().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** An item that the program itself names. */
    public ServiceItem get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("The register lacks " + code));
    }

    private static Material material(Object[] row) {
        return new Material((String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (Boolean) row[5]);
    }

    private static ServiceItem item(Object[] row, List<Material> materials) {
        return new ServiceItem(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                StationLevel.valueOf((String) row[3]),
                StationLevel.valueOf((String) row[4]),
                StationLevel.valueOf((String) row[5]),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                (Boolean) row[8],
                (Boolean) row[9],
                (Boolean) row[10],
                materials);
    }
}
