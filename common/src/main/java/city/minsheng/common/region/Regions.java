package city.minsheng.common.region;

import city.minsheng.common.data.CsvData;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All divisions of the city, and the successors of withdrawn codes. */
@Singleton
public class Regions {
    private final Map<String, Region> byCode;
    private final Map<String, List<Region>> children;
    private final Map<String, String> successorByPrefix;

    Regions() {
        byCode = CsvData.read("data/regions.csv").stream()
                .map(row -> new Region(
                        row.getField("code"),
                        row.getField("name"),
                        Level.valueOf(row.getField("level")),
                        row.getField("parentCode").isEmpty() ? null : row.getField("parentCode")))
                .collect(Collectors.toMap(Region::code, region -> region, (a, b) -> a, LinkedHashMap::new));
        children = byCode.values().stream()
                .filter(region -> region.parentCode() != null)
                .collect(Collectors.groupingBy(Region::parentCode));
        successorByPrefix = CsvData.read("data/region-successors.csv").stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("successorCode")));
    }

    /** The region of a code; that of a withdrawn code (撤销) is its successor. Empty when the code never was one of ours. */
    public Optional<Region> find(String code) {
        var present = byCode.get(code);
        if (present != null || code.length() != 12) {
            return Optional.ofNullable(present);
        }
        var successor = successorByPrefix.get(code.substring(0, Level.COUNTY.digits));
        return Optional.ofNullable(
                successor == null ? null : byCode.get(successor + code.substring(Level.COUNTY.digits)));
    }

    public List<Region> childrenOf(String code) {
        return children.getOrDefault(code, List.of());
    }

    public List<Region> roots() {
        return byCode.values().stream()
                .filter(region -> region.parentCode() == null)
                .toList();
    }
}
