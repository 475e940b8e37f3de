package city.minsheng.property.evaluation;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.property.publicity.Announcement;
import city.minsheng.property.publicity.Outcome;
import city.minsheng.property.publicity.PublicLine;
import city.minsheng.property.publicity.PublicityKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on an evaluation, each at its own address: {@link EvaluationMove}. */
@Path("/api/v1/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "evaluations", description = "质量评价 · Evaluation of companies")
class EvaluationMoveResource extends EvaluationStepResource {
    private static final String POINTS = "100(\\.00?)?|[0-9]{1,2}(\\.[0-9]{1,2})?";

    @Schema(name = "EvaluationEntry", description = "一项人工录入的分数 · A value entered by hand")
    record Value(
            @Schema(description = "统一社会信用代码 · Code of the company", examples = "9137152500004HX5XF")
            @NotNull
            @Uscc
            @Size(max = 18)
            String companyUscc,

            @Schema(description = "指标代码 · Code of the indicator", examples = "INSPECTION") @NotBlank @Size(max = 40)
            String indicator,

            @Schema(
                    description = "0 至 100 分,最多两位小数;无数据则不填 · 0 to 100, two decimals at most; left out without data",
                    examples = "85.50")
            @Pattern(regexp = POINTS)
            @Size(max = 6)
            String points,

            @Schema(description = "依据,文字或链接 · Evidence, text or link", examples = "检查记录 2022-09-20")
            @NotBlank
            @Size(max = 1000)
            String evidence) {
        Entry entry() {
            return new Entry(companyUscc, indicator, points == null ? null : new BigDecimal(points), evidence);
        }
    }

    @Schema(name = "EvaluationEntries", description = "人工录入的分数 · Values entered by hand")
    record Enter(
            @Schema(description = "各项分数 · The values") @NotEmpty @Size(max = 500)
            List<@NotNull @Valid Value> scores) {}

    @Schema(name = "EvaluationReturn", description = "退回原因 · Why it is returned")
    record Return(
            @Schema(description = "原因 · Reason", examples = "现场检查分数缺依据") @NotBlank @Size(max = 500)
            String reason) {}

    @Inject
    EvaluationFigures figures;

    @Inject
    Regions regions;

    @Inject
    Event<FinalRanking> finalRankings;

    @POST
    @Path("/start")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "startEvaluation",
            summary = "开始评分 · Start the scoring",
            description =
                    "季度结束后进行:确定参评企业,由系统取数。· Once the quarter is over: fixes the companies and counts what the service knows.")
    public EvaluationView start(UUID id) {
        return in(id, EvaluationMove.START, (e, set, actor, now) -> {
            var companies = figures.companies(e.regionCode(), e.quarter());
            e.start(companies, figures.values(e.regionCode(), e.quarter(), set, companies), actor, now);
        });
    }

    @POST
    @Path("/enter")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "enterEvaluationScores",
            summary = "录入人工指标 · Enter values by hand",
            description =
                    "每项须附依据;再次录入生成新版次,旧版次保留。· Each with its evidence; entering again makes a new edition, the old stays.")
    public EvaluationView enter(UUID id, @NotNull @Valid Enter in) {
        var entries = in.scores().stream().map(Value::entry).toList();
        return in(id, EvaluationMove.ENTER, (e, set, actor, now) -> e.enter(set, entries, actor, now));
    }

    @POST
    @Path("/submit")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "submitEvaluation",
            summary = "提交复核 · Submit for review",
            description =
                    "人工指标须录全;系统指标重新取数。· What is entered by hand must be complete; what is counted is counted again.")
    public EvaluationView submit(UUID id) {
        return in(
                id,
                EvaluationMove.SUBMIT,
                (e, set, actor, now) ->
                        e.submit(set, figures.values(e.regionCode(), e.quarter(), set, e.companies()), actor, now));
    }

    @POST
    @Path("/return")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "returnEvaluation",
            summary = "退回评分 · Return to scoring",
            description = "复核不通过,说明原因。· The review did not pass, and why.")
    public EvaluationView returnToScoring(UUID id, @NotNull @Valid Return in) {
        return in(id, EvaluationMove.RETURN, (e, set, actor, now) -> e.returnToScoring(in.reason(), actor, now));
    }

    @POST
    @Path("/publish")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "publishEvaluation",
            summary = "复核通过并公示 · Pass the review and publish",
            description =
                    "须由未参与编制的另一人办理;名次冻结并公示。· By another person than those who prepared it; the ranking is frozen and published.")
    public EvaluationView publish(UUID id) {
        return in(
                id,
                EvaluationMove.PUBLISH,
                (e, set, actor, now) ->
                        e.publish(set, ranking -> publicities.open(announcement(e, ranking), actor, now), actor, now));
    }

    @POST
    @Path("/close-publicity")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "closeEvaluationPublicity",
            summary = "公示期满 · Close the publicity",
            description = "公示期最后一个工作日结束后进行。· Once the last working day of the period is over.")
    public EvaluationView closePublicity(UUID id) {
        return in(id, EvaluationMove.CLOSE_PUBLICITY, (e, set, actor, now) -> {
            e.closePublicity(actor, now);
            publicities.requireOver(e.publicityId(), now);
        });
    }

    @POST
    @Path("/finalise")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "finaliseEvaluation",
            summary = "定稿 · Make it final",
            description =
                    "全部异议答复后进行,由更正人以外的人办理;此后不得修改。· Once every objection has its answer, by another person than the one "
                            + "who corrected; it never changes afterwards.")
    public EvaluationView finalise(UUID id) {
        return in(id, EvaluationMove.FINALISE, (e, set, actor, now) -> {
            e.finalise(set, actor, now);
            publicities.close(e.publicityId(), e.isCorrected() ? Outcome.CORRECTED : Outcome.UNCHANGED, actor, now);
            finalRankings.fire(FinalRanking.of(e, now));
        });
    }

    private Announcement announcement(Evaluation e, List<Standing> ranking) {
        var companies = e.companies().stream().collect(Collectors.toMap(Participant::uscc, Function.identity()));
        var county = regions.find(e.regionCode()).map(Region::name).orElse("");
        var title = "%s%d年第%d季度物业服务质量评价"
                .formatted(county, e.quarter().year(), e.quarter().number());
        var lines = ranking.stream()
                .map(standing -> PublicLine.ofOrganisation(
                        standing.uscc(), companies.get(standing.uscc()).name(), content(standing)))
                .toList();
        return new Announcement(PublicityKind.EVALUATION, e.id(), title, e.regionCode(), null, lines);
    }

    private static String content(Standing standing) {
        return standing.rank() == null
                ? "无数据,不排名 · no data, no rank"
                : "第 %1$d 名,%2$s 分 · rank %1$d, %2$s points".formatted(standing.rank(), standing.points());
    }
}
