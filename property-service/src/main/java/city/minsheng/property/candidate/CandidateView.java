package city.minsheng.property.candidate;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.privacy.Mask;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sees of a candidate. */
@Schema(name = "CommitteeCandidate", description = "候选人;没有数据的项不返回 · A candidate; what is not known is left out")
record CandidateView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "所属组建 · Id of the formation") UUID formationId,

        @Schema(description = "姓名(脱敏)· Name, masked", examples = "李**")
        String name,

        @Schema(description = "房号 · Room", examples = "3-2-501")
        String room,

        @Schema(description = "推荐时刻 · Proposed at") Instant proposedAt,

        @Schema(description = "审查时刻;未审查不返回 · Reviewed at") Instant reviewedAt,

        Verdict verdict,

        @Schema(description = "各项条件;未审查不返回 · The conditions, absent before the review")
        List<Finding> findings)
        implements Versioned {
    @Schema(name = "CandidateFinding", description = "一项条件 · A condition")
    record Finding(
            Criterion criterion,

            @Schema(description = "条件名称 · Name of the condition", examples = "本小区业主")
            String criterionLabel,

            @Schema(description = "是否符合;无材料可查不返回 · Whether it is met; absent when it could not be looked into")
            Boolean met) {}

    /** @param name in the clear */
    static CandidateView of(Candidate candidate, String name) {
        return new CandidateView(
                candidate.id(),
                candidate.version(),
                candidate.formationId(),
                Mask.name(name),
                candidate.room(),
                candidate.proposedAt(),
                candidate.reviewedAt(),
                candidate.verdict(),
                candidate.verdict() == null ? null : findings(candidate.findings()));
    }

    private static List<Finding> findings(Map<Criterion, Boolean> found) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> new Finding(criterion, criterion.label(), found.get(criterion)))
                .toList();
    }
}
