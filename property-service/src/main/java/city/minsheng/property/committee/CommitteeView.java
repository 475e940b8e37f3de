package city.minsheng.property.committee;

import city.minsheng.common.http.Versioned;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sees of a committee. */
@Schema(name = "Committee", description = "业主委员会 · An owners' committee")
record CommitteeView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "所据组建 · Id of its formation") UUID formationId,

        @Schema(description = "委员席位 · Seats", examples = "7")
        int seats,

        @Schema(description = "登记在册的成员 · Members in the register", examples = "6")
        long members,

        @Schema(description = "空缺席位,应补选 · Vacancies, to be filled by a by-election", examples = "1")
        long vacancies,

        @Schema(description = "任期第一日 · First day of the term")
        LocalDate termFrom,

        @Schema(description = "任期最后一日 · Last day of the term")
        LocalDate termUntil,

        TermState termState,

        @Schema(description = "任期状态名称 · Name of that", examples = "在任")
        String termStateLabel,

        @Schema(description = "卸任日期;在任不返回 · Ended on, absent while in office")
        LocalDate endedOn,

        @Schema(description = "卸任原因 · Why it ended") String endedBecause)
        implements Versioned {}
