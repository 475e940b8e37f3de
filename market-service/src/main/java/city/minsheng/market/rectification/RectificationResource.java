package city.minsheng.market.rectification;

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
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.WorkingCalendar;
import city.minsheng.market.filter.Filter;
import city.minsheng.market.inspection.FindingFacts;
import city.minsheng.market.inspection.Findings;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.FindingKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Rectifications from the order to the closed file. */
@Path("/api/v1/rectifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "rectifications", description = "整改 · Rectifications")
class RectificationResource {
    @Schema(name = "IssueRectification", description = "下发整改单 · Issue a rectification")
    record Issue(
            @NotNull UUID findingId,

            @Schema(description = "整改要求 · What has to be done", examples = "清空消防通道") @NotBlank @Size(max = 500)
            String requirement) {}

    @Schema(name = "AcceptRectification", description = "接收 · Accept")
    record Accept(@Size(max = 500) String comment) {}

    @Schema(name = "FinishRectification", description = "报告整改完成 · Report the work done")
    record Finish(
            @Schema(description = "整改情况 · What was done", examples = "已清空并划线") @NotBlank @Size(max = 500)
            String result) {}

    @Schema(name = "RecheckRectification", description = "复查合格 · Found good on recheck")
    record Recheck(@Size(max = 500) String comment) {}

    @Schema(name = "ReturnRectification", description = "复查不合格,退回重改 · Found wanting, given back")
    record Return(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "CloseRectification", description = "销号 · Close")
    record Close(@Size(max = 500) String comment) {}

    /** What the audit keeps of a rectification. */
    @RegisterForReflection
    record Snapshot(UUID id, RectificationStatus status, String requirement, Instant dueAt) {
        static Snapshot of(Rectification r, Instant now) {
            return new Snapshot(
                    r.id(), r.status(), r.requirement(), r.deadline(now).dueAt());
        }
    }

    @Inject
    Rectifications rectifications;

    @Inject
    Findings findings;

    @Inject
    PolicyParameters policies;

    @Inject
    WorkingCalendar calendar;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = RectificationView.class, responseCode = "201", responseDescription = "已下发 · Issued")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "issueRectification",
            summary = "下发整改单 · Issue a rectification",
            description =
                    "每个问题一份;时限为政策参数规定的工作日数。· One a finding; the deadline is in working days, by a policy parameter.")
    public RectificationView issue(@NotNull @Valid Issue in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var finding = findings.toActOn(actor, in.findingId());
        if (rectifications.existsFor(finding.id())) {
            throw Refusal.of(MarketProblem.RECTIFICATION_EXISTS);
        }
        var rectification = new Rectification(finding, order(finding, in.requirement(), now), actor, now);
        rectifications.persist(rectification);
        rectifications.flush();
        audit.change(actor, "ISSUE", "rectification", rectification.id(), null, Snapshot.of(rectification, now));
        return RectificationView.whole(rectification, actor, now);
    }

    private Rectification.Order order(FindingFacts finding, String requirement, Instant now) {
        var key = "market.rectification.working-days." + finding.kind();
        var parameter = policies.on(Clocks.dayOf(now), key);
        var deadline = Deadline.ofWorkingDays(now, parameter.asInt(), calendar);
        return new Rectification.Order(rectifications.nextNumber(now), requirement, parameter.id(), deadline);
    }

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listRectifications",
            summary = "查询整改单 · List rectifications",
            description = "只返回本人辖区或本单位市场的整改单。· Those of the caller's region, or of the markets of his organisation.")
    public Page<RectificationView> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "状态 · Status") @RestQuery String status,
            @Parameter(description = "问题类型 · Kind of finding") @RestQuery String kind,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var filter = new Filter()
                .text("marketCode", market)
                .oneOf("status", RectificationStatus.class, status)
                .oneOf("kind", FindingKind.class, kind);
        return rectifications.page(
                actor, filter.sight(), paging, r -> RectificationView.row(r, actor, now), Rectification::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getRectification",
            summary = "查询一份整改单 · Read a rectification",
            description = "含时限和办理记录。· With its deadline and history.")
    public RectificationView get(UUID id) {
        var actor = Actor.of(identity);
        return RectificationView.whole(rectifications.visible(actor, id), actor, time.instant());
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(MARKET_MANAGER)
    @Operation(
            operationId = "acceptRectification",
            summary = "接收整改单 · Accept a rectification",
            description = "由市场开办方接收。· By the market's operator.")
    public RectificationView accept(UUID id, @NotNull @Valid Accept in) {
        return move(id, RectificationMove.ACCEPT, in.comment());
    }

    @POST
    @Path("/{id}/finish")
    @RolesAllowed(MARKET_MANAGER)
    @Operation(
            operationId = "finishRectification",
            summary = "报告整改完成 · Report a rectification done",
            description = "由市场开办方报告,时限到此为止,复查退回则继续计时。· "
                    + "By the market's operator; it stops the clock, which goes on if the work is given back.")
    public RectificationView finish(UUID id, @NotNull @Valid Finish in) {
        return move(id, RectificationMove.FINISH, in.result());
    }

    @POST
    @Path("/{id}/recheck")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "recheckRectification",
            summary = "复查合格 · Recheck a rectification",
            description = "复查人不能是报告完成的人。· Not by whoever reported the work done.")
    public RectificationView recheck(UUID id, @NotNull @Valid Recheck in) {
        return move(id, RectificationMove.RECHECK, in.comment());
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "returnRectification",
            summary = "退回重改 · Return a rectification",
            description = "须说明理由;时限不重新起算。· Needs a reason; the clock does not start again.")
    public RectificationView giveBack(UUID id, @NotNull @Valid Return in) {
        return move(id, RectificationMove.RETURN, in.reason());
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(MARKET_INSPECTOR)
    @Operation(
            operationId = "closeRectification",
            summary = "销号 · Close a rectification",
            description = "复查合格后销号。· Once it was found good.")
    public RectificationView close(UUID id, @NotNull @Valid Close in) {
        return move(id, RectificationMove.CLOSE, in.comment());
    }

    private RectificationView move(UUID id, RectificationMove move, String reason) {
        var actor = Actor.of(identity);
        var rectification = rectifications.visibleLocked(actor, id);
        var now = time.instant();
        var before = Snapshot.of(rectification, now);
        rectification.move(move, reason, actor, now);
        rectifications.flush();
        audit.change(actor, move.name(), "rectification", id, before, Snapshot.of(rectification, now));
        return RectificationView.whole(rectification, actor, now);
    }
}
