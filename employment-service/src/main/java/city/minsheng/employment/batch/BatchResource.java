package city.minsheng.employment.batch;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.employment.entitlement.Filters;
import city.minsheng.employment.programme.Cycles;
import city.minsheng.employment.programme.Programme;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Batches on their way from the draft to the bank. */
@Path("/api/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "batches", description = "发放批次 · Batches")
class BatchResource {
    @Inject
    Batches batches;

    @Inject
    Publicities publicities;

    @Inject
    Cycles cycles;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @Schema(name = "PrepareBatch", description = "编制批次 · Prepare a batch")
    record Prepare(@NotNull UUID cycleId) {}

    @Schema(name = "ReturnBatch", description = "退回编制 · Return to draft")
    record Return(
            @NotBlank @Size(max = 500) @Schema(examples = "名单需更正")
            String reason) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "prepareBatch",
            summary = "编制批次 · Prepare a batch",
            description =
                    "把辖区内该年度全部已复核的待遇资格纳入一个新批次。· Puts all reviewed entitlements of the cycle in the region into a new batch.")
    public BatchView prepare(@NotNull @Valid Prepare in) {
        var actor = Actor.of(identity);
        var batch = batches.prepare(cycles.get(actor, in.cycleId()), actor);
        batches.flush();
        var view = view(batch, actor);
        audit.change(actor, "PREPARE", "batch", batch.id(), null, view);
        return view;
    }

    @GET
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listBatches",
            summary = "查询批次 · List batches",
            description = "辖区内的批次,可按项目、年度和状态筛选。· Those of the region; may be limited by programme, year and state.")
    public Page<BatchView> list(
            @Parameter(description = "政策项目 · Programme", schema = @Schema(implementation = Programme.class)) @RestQuery
                    String programme,
            @Parameter(description = "年度 · Year", schema = @Schema(maxLength = 4)) @RestQuery String year,
            @Parameter(description = "状态 · State", schema = @Schema(implementation = BatchStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter = new Filters()
                .oneOf("programme", "programme", Programme.class, programme)
                .year("cycleYear", "year", year)
                .oneOf("status", "status", BatchStatus.class, status)
                .sight();
        return batches.page(actor, filter, paging, batch -> BatchView.brief(batch, actor), Batch::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "getBatch",
            summary = "查询一个批次 · Read a batch",
            description = "含控制数、公示和流转记录。· With its control figures, publicity and steps.")
    public BatchView get(UUID id) {
        var actor = Actor.of(identity);
        return view(batches.visible(actor, id), actor);
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "checkBatch",
            summary = "核对批次 · Check a batch",
            description = "核对人给出的家数和总额须与批次一致。· The count and total given must be those of the batch.")
    public BatchView check(UUID id, @NotNull @Valid Figures in) {
        return act(id, BatchMove.CHECK, (batch, actor, now) -> batch.check(in.control(), actor, now));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "publishBatch",
            summary = "公示批次 · Publish a batch",
            description =
                    "冻结名单(家数、总额、哈希),公示期按工作日计算。· Freezes the list with count, total and hash; the period counts working days.")
    public BatchView publish(UUID id) {
        return act(id, BatchMove.PUBLISH, publicities::publish);
    }

    @POST
    @Path("/{id}/close-objections")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "closeObjections",
            summary = "公示期满 · Close the publicity",
            description = "公示期届满后的次日起可办理。· From the day after the last day of the period.")
    public BatchView closeObjections(UUID id) {
        return act(id, BatchMove.CLOSE_OBJECTIONS, publicities::close);
    }

    @POST
    @Path("/{id}/recheck")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "recheckBatch",
            summary = "复查事实 · Recheck the facts",
            description = "移出事实发生不利变化的企业,其余不变。· Removes the enterprises whose facts changed for the worse.")
    public BatchView recheck(UUID id) {
        return act(id, BatchMove.RECHECK, batches::recheck);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER})
    @Operation(
            operationId = "returnBatch",
            summary = "退回编制 · Return to draft",
            description = "撤回公示,批次退回编制。· Withdraws the publicity; the batch is a draft again.")
    public BatchView returnToDraft(UUID id, @NotNull @Valid Return in) {
        return act(
                id, BatchMove.RETURN, (batch, actor, now) -> publicities.returnToDraft(batch, in.reason(), actor, now));
    }

    private interface Act {
        void take(Batch batch, Actor actor, Instant now);
    }

    private BatchView act(UUID id, BatchMove move, Act act) {
        var actor = Actor.of(identity);
        var batch = batches.visibleLocked(actor, id);
        var before = view(batch, actor);
        act.take(batch, actor, time.instant());
        batches.flush();
        var after = view(batch, actor);
        audit.change(actor, move.name(), "batch", id, before, after);
        return after;
    }

    private BatchView view(Batch batch, Actor actor) {
        return BatchView.of(batch, publicities.latest(batch).orElse(null), actor);
    }
}
