package city.minsheng.insurance.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stations of a region by level (医保工作站建设). */
@Schema(description = "医保工作站数 · Stations by level")
record StationFigures(
        @Schema(description = "工作站数 · Stations", examples = "172")
        long workstations,

        @Schema(description = "区级 · District", examples = "1")
        long district,

        @Schema(description = "镇级 · Town", examples = "24") long town,

        @Schema(description = "村级 · Village", examples = "147")
        long village) {}
