package city.minsheng.employment.entitlement;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.employment.problem.EmploymentProblem;
import city.minsheng.employment.programme.Cycles;
import city.minsheng.employment.programme.Programme;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** A year of a programme: opened, matched with the data, and its entitlements brought to the point of a batch. */
@Path("/api/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "programmes", description = "政策项目与年度 · Programmes and cycles")
class CycleResource {
    private static final String PAYABLE =
            "t.amount_fen > 0 and e.bank_account_sealed is not null and e.status is distinct from 'DEREGISTERED'";

    @Inject
    Cycles cycles;

    @Inject
    Entitlements entitlements;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Schema(name = "OpenCycle", description = "开启政策年度 · Open a cycle")
    record Open(
            @NotNull Programme programme,

            @NotNull @Min(2000) @Max(2100) @Schema(examples = "2022")
            Integer year) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "openCycle",
            summary = "开启政策年度 · Open a cycle",
            description =
                    "市级经办人开启;缺少该年度政策参数时拒绝。· By a clerk of the city; refused when a parameter of the year is missing.")
    public CycleView open(@NotNull @Valid Open in) {
        var actor = Actor.of(identity);
        if (Level.of(actor.requireRegion()) != Level.CITY) {
            throw Refusal.of(EmploymentProblem.CYCLE_CITY_ONLY);
        }
        var view = CycleView.of(cycles.open(in.programme(), in.year(), actor), Map.of());
        audit.change(actor, "OPEN", "cycle", view.id(), null, view);
        return view;
    }

    @GET
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, ENTERPRISE, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, PARTNER})
    @Operation(
            operationId = "listCycles",
            summary = "查询政策年度 · List the cycles",
            description = "可按政策项目和年度筛选。· May be limited to a programme and a year.")
    public Page<CycleView> list(
            @Parameter(description = "政策项目 · Programme", schema = @Schema(implementation = Programme.class)) @RestQuery
                    String programme,
            @Parameter(description = "年度 · Year", schema = @Schema(maxLength = 4)) @RestQuery String year,
            @BeanParam Paging paging) {
        var filter = new Filters()
                .oneOf("programme", "programme", Programme.class, programme)
                .year("cycleYear", "year", year)
                .sight();
        return cycles.list(Actor.of(identity), filter, paging, cycle -> CycleView.of(cycle, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, ENTERPRISE, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, PARTNER})
    @Operation(
            operationId = "getCycle",
            summary = "查询一个政策年度 · Read a cycle",
            description = "辖区人员另见辖区内各状态的数量。· Officers also see how many entitlements are in each state.")
    public CycleView get(UUID id) {
        var actor = Actor.of(identity);
        var cycle = cycles.get(actor, id);
        var counted = actor.region() != null
                && actor.hasAny(EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR);
        return CycleView.of(cycle, counted ? entitlements.statuses(cycle, actor) : null);
    }

    @POST
    @Path("/{id}/match")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "matchCycle",
            summary = "数据比对 · Match the cycle with the data",
            description =
                    "对辖区内尚未认定、或事实、参数已变化的企业逐一认定;重复执行不改变任何数据。· Decides every enterprise of the region that is not decided yet or whose facts or parameters changed; done twice it changes nothing.")
    public MatchView match(UUID id) {
        var actor = Actor.of(identity);
        var cycle = cycles.get(actor, id);
        var matched = entitlements.match(cycle, actor);
        var view = new MatchView(
                matched.read(),
                matched.created(),
                matched.redecided(),
                matched.read() - matched.created() - matched.redecided(),
                entitlements.outcomes(cycle, actor));
        audit.change(actor, "MATCH", "cycle", id, null, view);
        return view;
    }

    @POST
    @Path("/{id}/confirm-accounts")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "confirmKnownAccounts",
            summary = "批量确认缴费账户 · Confirm the accounts that are known",
            description =
                    "免申即享:对已登记缴费账户、未注销、金额大于零的企业,由经办人批量确认;其余仍待企业确认。· For enterprises whose account is known from the premium payment, which exist and have an amount; the others stay candidates.")
    public MovedView confirmAccounts(UUID id) {
        return move(id, Move.CONFIRM, PAYABLE);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed(EMPLOYMENT_CLERK)
    @Operation(
            operationId = "reviewCycle",
            summary = "批量复核 · Review what is confirmed",
            description =
                    "辖区内账户已确认的待遇资格转为已复核,可入批次。· What is confirmed in the region becomes reviewed and can go into a batch.")
    public MovedView review(UUID id) {
        return move(id, Move.REVIEW, "true");
    }

    private MovedView move(UUID id, Move move, String condition) {
        var actor = Actor.of(identity);
        var cycle = cycles.get(actor, id);
        var moved = entitlements.move(move, cycle, actor, condition);
        var view = new MovedView(moved, entitlements.statuses(cycle, actor));
        audit.change(actor, move.name(), "cycle", id, null, view);
        return view;
    }
}
