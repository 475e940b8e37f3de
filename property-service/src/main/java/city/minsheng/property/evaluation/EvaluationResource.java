package city.minsheng.property.evaluation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.indicator.IndicatorFigures;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Evaluations: how they are planned, read, explained and computed again. */
@Path("/api/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "evaluations", description = "质量评价 · Evaluation of companies")
class EvaluationResource {
    @Schema(name = "EvaluationPlan", description = "要评价的季度 · The quarter to be evaluated")
    record Plan(
            @Schema(description = "年度 · Year", examples = "2022") @NotNull @Min(2022) @Max(2100)
            Integer year,

            @Schema(description = "季度 · Quarter", examples = "3") @NotNull @Min(1) @Max(4)
            Integer quarter) {}

    @Schema(name = "EvaluationRecomputation", description = "由存档原始值重算的名次 · A ranking computed anew from the raw values")
    record Recomputation(
            @Schema(description = "与存档名次完全一致;公示前无存档,不返回 · Whether it is the stored one; absent before there is one")
            Boolean reproduced,

            @Schema(description = "重算的名次 · The ranking computed now")
            RankingView computed,

            @Schema(description = "存档的名次,公示前不返回 · The stored ranking, absent before there is one")
            RankingView stored) {}

    @Inject
    Evaluations evaluations;

    @Inject
    IndicatorFigures indicators;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "planEvaluation",
            summary = "计划评价 · Plan an evaluation",
            description = "一县一季度一次,采用该季度首日有效的最新一版指标。· One a county and quarter, by the newest indicator set in force "
                    + "on its first day.")
    public EvaluationView plan(@NotNull @Valid Plan in) {
        var actor = Actor.of(identity);
        var county = actor.requireRegion();
        if (Level.of(county) != Level.COUNTY) {
            throw Refusal.of(EvaluationProblem.ACTOR);
        }
        var quarter = new Quarter(in.year(), in.quarter());
        evaluations.requireNone(county, quarter);
        var set = indicators
                .on(quarter.firstDay())
                .orElseThrow(() -> Refusal.of(EvaluationProblem.SET_MISSING, quarter.firstDay()));
        var evaluation = new Evaluation(county, quarter, set.id(), actor, time.instant());
        evaluations.persist(evaluation);
        evaluations.flush();
        audit.change(actor, "PLAN", EvaluationStepResource.KIND, evaluation.id(), null, evaluation.snapshot());
        return EvaluationView.of(evaluation, actor);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listEvaluations",
            summary = "查询评价 · List evaluations",
            description = "各级人员看辖区的;物业人员自公示起看本企业参评的;新的在前。· Officials see those of their region, staff those of "
                    + "their company from the publicity on; newest first.")
    public Page<EvaluationView> list(@BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return evaluations.page(
                actor,
                Sight.everything(),
                paging,
                evaluation -> EvaluationView.line(evaluation, actor),
                Evaluation::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getEvaluation",
            summary = "查询一次评价 · Read an evaluation",
            description = "含办理记录和此刻可做的操作。· With its history and what may be done now.")
    public EvaluationView get(UUID id) {
        var actor = Actor.of(identity);
        return EvaluationView.of(evaluations.visible(actor, id), actor);
    }

    @GET
    @Path("/{id}/companies/{uscc}")
    @RolesAllowed({PROPERTY_STAFF, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getEvaluationSheet",
            summary = "查询企业评分明细 · Read how a total comes about",
            description = "逐项列出分子、分母、公式、权重、得分和全部版次;物业人员自公示起只看本企业的。· Numerator, denominator, formula, weight, "
                    + "points and all editions, line by line; staff see their own company's from the publicity on.")
    public SheetView sheet(
            UUID id,
            @Parameter(description = "统一社会信用代码 · Code of the company", schema = @Schema(maxLength = 18)) String uscc) {
        var actor = Actor.of(identity);
        var evaluation = evaluations.visible(actor, id);
        return evaluation.companies().stream()
                .filter(company -> company.uscc().equals(uscc) && maySee(actor, evaluation, uscc))
                .findFirst()
                .map(company -> SheetView.of(evaluation, indicators.byId(evaluation.indicatorSetId()), company))
                .orElseThrow(() -> Refusal.of(EvaluationProblem.COMPANY_MISSING));
    }

    @GET
    @Path("/{id}/recomputation")
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "recomputeEvaluation",
            summary = "重算名次 · Compute the ranking again",
            description = "由存档原始值重算,并与存档名次比对;不改动任何数据。· From the stored raw values, compared with the stored ranking; "
                    + "changes nothing.")
    public Recomputation recompute(UUID id) {
        var evaluation = evaluations.visible(Actor.of(identity), id);
        var stage = evaluation.status() == EvaluationStatus.FINAL ? Stage.FINAL : Stage.PUBLICITY;
        var computed = evaluation
                .sheet(indicators.byId(evaluation.indicatorSetId()), stage)
                .ranking(stage);
        var stored = evaluation.standings(stage);
        return new Recomputation(
                stored.isEmpty() ? null : stored.equals(computed),
                RankingView.of(evaluation, stage, computed),
                stored.isEmpty() ? null : RankingView.of(evaluation, stage, stored));
    }

    /** Staff see their own company; officials every one, each in his region. */
    private static boolean maySee(Actor actor, Evaluation evaluation, String uscc) {
        var official = actor.hasAny(COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN)
                && actor.region() != null
                && Region.contains(actor.region(), evaluation.regionCode());
        return official || uscc.equals(actor.org());
    }
}
