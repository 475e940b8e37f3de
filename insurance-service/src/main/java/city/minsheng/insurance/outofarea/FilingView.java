package city.minsheng.insurance.outofarea;

import city.minsheng.common.http.Versioned;
import city.minsheng.insurance.casework.CaseView;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A filing with the case by which it was asked for; both have the same id. */
@Schema(name = "OutOfAreaFiling", description = "异地就医备案 · An out-of-area filing")
record FilingView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,
        FilingStatus status,
        @Schema(examples = "已生效") String statusLabel,
        Category category,
        @Schema(examples = "跨省异地长期居住人员") String categoryLabel,
        FilingReason reason,
        @Schema(examples = "异地长期居住人员") String reasonLabel,

        @Schema(description = "就医地行政区划代码 · Region of the care", examples = "370200")
        String destinationCode,

        @Schema(examples = "山东省青岛市") String destinationName,
        LocalDate startDate,

        @Schema(description = "最后一天;长期有效时不返回 · Last day; absent while it is lasting")
        LocalDate endDate,

        LocalDate activatedOn,

        @Schema(description = "自此日起可变更或取消 · First day on which it can be changed or cancelled")
        LocalDate lockedUntil,

        @JsonProperty("case") CaseView caseDetail,
        List<FilingMove> allowedActions)
        implements Versioned {

    /** The version counts the changes of both, so that the tag of either change is a new one. */
    static FilingView of(OutOfAreaFiling filing, CaseView caseView, List<FilingMove> allowed) {
        var facts = filing.facts();
        return new FilingView(
                filing.id(),
                filing.version() + caseView.version(),
                facts.status(),
                facts.status().label(),
                facts.reason().category(),
                facts.reason().category().label(),
                facts.reason(),
                facts.reason().label(),
                facts.destination().code(),
                facts.destination().name(),
                facts.startDate(),
                facts.endDate(),
                facts.activatedOn(),
                facts.lockedUntil(),
                caseView,
                allowed);
    }
}
