package city.minsheng.market.inspection;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.time.Clocks;
import city.minsheng.market.filter.Filter;
import city.minsheng.market.register.Markets;
import city.minsheng.market.standard.Grade;
import city.minsheng.market.standard.Outcome;
import city.minsheng.market.standard.Standards;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Inspections from the plan to the published score. */
@Path("/api/v1/inspections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "inspections", description = "检查 · Inspections")
class InspectionResource {
    @Schema(name = "PlanInspection", description = "计划一次检查 · Plan an inspection")
    record Planning(
            @Schema(examples = "NM371502001") @NotBlank @Size(max = 32)
            String marketCode,

            @NotNull InspectionKind kind,
            @Schema(examples = "2022-09-22") @NotNull LocalDate plannedOn) {}

    @Schema(name = "StartInspection", description = "开始 · Start")
    record Starting(@Size(max = 500) String comment) {}

    @Schema(name = "InspectionResultEntry", description = "项目结果 · The result of an item")
    record Entry(
            @Schema(examples = "1.1") @NotBlank @Size(max = 8)
            String itemCode,

            @NotNull Outcome outcome,

            @Schema(description = "位置,不合格时必填 · Place, required when it failed", examples = "东门") @Size(max = 100)
            String location,

            @Size(max = 500) String remark) {}

    @Schema(name = "SubmitInspection", description = "提交每个项目的结果 · Hand in a result for each item")
    record Submission(@NotEmpty @Size(max = 200) List<@NotNull @Valid Entry> results) {}

    @Schema(name = "ScoreInspection", description = "评分 · Score")
    record Scoring(@Size(max = 500) String comment) {}

    @Schema(name = "PublishInspection", description = "公布 · Publish")
    record Publication(@Size(max = 500) String comment) {}

    @Schema(name = "VoidInspection", description = "作废 · Void")
    record Voiding(@NotBlank @Size(max = 500) String reason) {}

    /** What the audit keeps of an inspection. */
    @RegisterForReflection
    record Snapshot(UUID id, InspectionStatus status, UUID standardId, List<ItemResult> results, Grade grade) {
        static Snapshot of(Inspection i) {
            return new Snapshot(
                    i.id(),
                    i.status(),
                    i.standardId(),
                    i.results(),
                    i.score() == null ? null : i.score().grade());
        }
    }

    @Inject
    Inspections inspections;

    @Inject
    Findings findings;

    @Inject
    Markets markets;

    @Inject
    Standards standards;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = InspectionView.class, responseCode = "201", responseDescription = "已计划 · Planned")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "planInspection",
            summary = "计划检查 · Plan an inspection",
            description = "飞行检查在开始前对市场不可见。· The market does not see an unannounced one before it starts.")
    public InspectionView plan(@NotNull @Valid Planning in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var market = markets.within(actor, in.marketCode());
        var plan = new Inspection.Plan(
                inspections.nextNumber(now), market.code(), market.regionCode(), in.kind(), in.plannedOn());
        var inspection = new Inspection(plan, actor, now);
        inspections.persist(inspection);
        inspections.flush();
        audit.change(actor, "PLAN", "inspection", inspection.id(), null, Snapshot.of(inspection));
        return InspectionView.whole(inspection, List.of(), actor);
    }

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listInspections",
            summary = "查询检查 · List inspections",
            description = "只返回本人辖区或本单位市场的检查。· Those of the caller's region, or of the markets of his organisation.")
    public Page<InspectionView> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "状态 · Status") @RestQuery String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter = new Filter().text("marketCode", market).oneOf("status", InspectionStatus.class, status);
        return inspections.page(actor, filter.sight(), paging, i -> InspectionView.row(i, actor), Inspection::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getInspection",
            summary = "查询一次检查 · Read an inspection",
            description = "含项目结果、问题和办理记录。· With results, findings and history.")
    public InspectionView get(UUID id) {
        var actor = Actor.of(identity);
        return InspectionView.whole(inspections.visible(actor, id), findings.of(id), actor);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "startInspection",
            summary = "开始检查 · Start an inspection",
            description = "固定当日有效的测评标准版次。· Freezes the edition of the standard that is in force.")
    public InspectionView start(UUID id, @NotNull @Valid Starting in) {
        return in(
                id,
                InspectionMove.START,
                (inspection, actor, now) ->
                        inspection.start(standards.inForce(Clocks.dayOf(now)), in.comment(), actor, now));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "submitInspection",
            summary = "提交检查结果 · Submit the results",
            description =
                    "每个项目一个结果;不合格项目须填位置,并成为问题。· One result an item; a failed one needs its place and becomes a finding.")
    public InspectionView submit(UUID id, @NotNull @Valid Submission in) {
        var results = in.results().stream()
                .map(e -> new ItemResult(e.itemCode(), e.outcome(), e.location(), e.remark()))
                .toList();
        return in(
                id,
                InspectionMove.SUBMIT,
                (inspection, actor, now) ->
                        inspection.submit(results, standards::byId, actor, now).forEach(findings::persist));
    }

    @POST
    @Path("/{id}/score")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "scoreInspection",
            summary = "评分 · Score an inspection",
            description =
                    "适用项目的加权得分;否决项不合格时等级封顶。· Weighted over the applicable items; a failed veto item caps the grade.")
    public InspectionView score(UUID id, @NotNull @Valid Scoring in) {
        return in(
                id,
                InspectionMove.SCORE,
                (inspection, actor, now) -> inspection.score(standards::byId, in.comment(), actor, now));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "publishInspection",
            summary = "公布检查 · Publish an inspection",
            description = "评分后公布。· Once it is scored.")
    public InspectionView publish(UUID id, @NotNull @Valid Publication in) {
        return in(id, InspectionMove.PUBLISH, (inspection, actor, now) -> inspection.publish(in.comment(), actor, now));
    }

    @POST
    @Path("/{id}/void")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "voidInspection",
            summary = "作废检查 · Void an inspection",
            description = "须说明理由;已下发整改单的不能作废。· Needs a reason; not once a rectification was issued from it.")
    public InspectionView declareVoid(UUID id, @NotNull @Valid Voiding in) {
        return in(
                id,
                InspectionMove.VOID,
                (inspection, actor, now) ->
                        inspection.declareVoid(in.reason(), inspections.rectifications(id), actor, now));
    }

    private InspectionView in(UUID id, InspectionMove move, Act act) {
        var actor = Actor.of(identity);
        var inspection = inspections.visibleLocked(actor, id);
        var before = Snapshot.of(inspection);
        act.on(inspection, actor, time.instant());
        inspections.flush();
        audit.change(actor, move.name(), "inspection", id, before, Snapshot.of(inspection));
        return InspectionView.whole(inspection, findings.of(id), actor);
    }

    private interface Act {
        void on(Inspection inspection, Actor actor, Instant now);
    }
}
