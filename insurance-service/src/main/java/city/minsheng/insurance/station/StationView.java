package city.minsheng.insurance.station;

import city.minsheng.common.region.Regions;
import city.minsheng.insurance.item.StationLevel;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A station as the public sees it. */
@Schema(name = "Station", description = "医保工作站 · A station")
record StationView(
        @Schema(examples = "YB371502T12") String code,
        @Schema(examples = "沙镇镇医保工作站") String name,
        StationLevel level,
        @Schema(examples = "镇级") String levelLabel,
        @Schema(examples = "371502101000") String regionCode,
        @Schema(examples = "沙镇镇") String regionName,

        @Schema(description = "上级工作站编码 · Code of the station above", examples = "YB371502")
        String parentCode,

        @Schema(description = "纬度,十进制度 · Latitude in decimal degrees", examples = "36.616300")
        String latitude,

        @Schema(description = "经度,十进制度 · Longitude in decimal degrees", examples = "115.986600")
        String longitude,

        @Schema(examples = "0635-8400021") String phone) {

    static StationView of(Workstation row, Regions regions) {
        var station = row.station();
        return new StationView(
                station.code(),
                station.name(),
                station.level(),
                station.level().label(),
                station.regionCode(),
                regions.find(station.regionCode()).map(region -> region.name()).orElse(null),
                row.parentCode(),
                plain(row.latitude()),
                plain(row.longitude()),
                row.phone());
    }

    private static String plain(BigDecimal degrees) {
        return degrees.toPlainString();
    }
}
