package city.minsheng.property.evaluation;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What follows from an objection that was upheld, until the evaluation is final. */
@Path("/api/v1/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "evaluations", description = "质量评价 · Evaluation of companies")
class EvaluationCorrectionResource extends EvaluationStepResource {
    @Schema(name = "EvaluationCorrection", description = "依据异议更正 · A correction after an objection")
    record Correct(
            @Schema(description = "据以更正的异议 · The objection") @NotNull
            UUID objectionId,

            @NotNull @Valid EvaluationMoveResource.Value score) {}

    @Schema(name = "EvaluationRecount", description = "依据异议重新取数 · A new count after an objection")
    record Recount(
            @Schema(description = "据以更正的异议 · The objection") @NotNull
            UUID objectionId,

            @Schema(description = "统一社会信用代码 · Code of the company", examples = "9137152500004HX5XF")
            @NotNull
            @Uscc
            @Size(max = 18)
            String companyUscc,

            @Schema(description = "指标代码 · Code of the indicator", examples = "HOTLINE_PER_100_HOUSEHOLDS")
            @NotBlank
            @Size(max = 40)
            String indicator,

            @Schema(description = "依据,文字或链接 · Evidence, text or link", examples = "工单已改派至正确小区")
            @NotBlank
            @Size(max = 1000)
            String evidence) {}

    @Inject
    EvaluationFigures figures;

    @POST
    @Path("/correct")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "correctEvaluationScore",
            summary = "依据异议更正 · Correct after an objection",
            description = "仅限人工指标和已认定成立的异议,由原录入人以外的人办理;旧版次保留。· Only what was entered by hand, after an objection that "
                    + "was upheld, by another person than the one who entered it; the old edition stays.")
    public EvaluationView correct(UUID id, @NotNull @Valid Correct in) {
        return in(id, EvaluationMove.CORRECT, (e, set, actor, now) -> {
            requireUpheld(
                    e, EvaluationMove.CORRECT, in.objectionId(), in.score().companyUscc(), actor);
            e.correct(set, in.score().entry(), in.objectionId(), actor, now);
        });
    }

    @POST
    @Path("/recount")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "recountEvaluationScore",
            summary = "依据异议重新取数 · Count again after an objection",
            description = "源数据改正后,对已认定成立的异议所涉系统指标重新取数;旧版次保留。· Once the records behind it are put right, counts an "
                    + "indicator of the service again after an objection that was upheld; the old edition stays.")
    public EvaluationView recount(UUID id, @NotNull @Valid Recount in) {
        return in(id, EvaluationMove.RECOUNT, (e, set, actor, now) -> {
            requireUpheld(e, EvaluationMove.RECOUNT, in.objectionId(), in.companyUscc(), actor);
            var counted = figures.values(e.regionCode(), e.quarter(), set, e.companies()).stream()
                    .filter(value -> value.uscc().equals(in.companyUscc())
                            && value.indicator().equals(in.indicator()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(EvaluationProblem.NOT_COMPUTED, in.indicator()));
            e.recount(counted, in.evidence(), in.objectionId(), actor, now);
        });
    }

    /** The step comes first: what the state forbids is told before what the objection lacks. */
    private void requireUpheld(Evaluation e, EvaluationMove move, UUID objectionId, String uscc, Actor actor) {
        e.require(move, actor);
        if (!publicities.isUpheld(e.publicityId(), objectionId, uscc)) {
            throw Refusal.of(EvaluationProblem.OBJECTION);
        }
    }
}
