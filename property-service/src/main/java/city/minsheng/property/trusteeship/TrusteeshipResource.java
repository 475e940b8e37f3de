package city.minsheng.property.trusteeship;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Trusteeships: how they are proposed and read, and their ledger. */
@Path("/api/v1/trusteeships")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "trusteeships", description = "老旧小区三年托管 · Trusteeship of old communities")
class TrusteeshipResource extends TrusteeshipBaseResource {
    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";
    private static final String YUAN = "[0-9]{1,10}(\\.[0-9]{1,2})?";

    @Schema(name = "TrusteeshipProposal", description = "拟托管 · A proposal")
    record Propose(
            @Schema(description = "小区编号 · Code of the community", examples = "GX0001") @NotBlank @Size(max = 32)
            String communityCode,

            @Schema(description = "改造实施单位 · The renovation unit", examples = "9137152500004HX5XF")
            @NotNull
            @Size(max = 18)
            @Uscc
            String unitUscc) {}

    @Schema(name = "TrusteeshipLedgerEntry", description = "一个月的台账 · A month of the ledger")
    record Entry(
            @Schema(description = "月份 · Month", examples = "2022-10") @NotNull @Size(max = 7) @Pattern(regexp = MONTH)
            String month,

            @Schema(description = "公共部位收入,元 · Income of common parts, yuan", examples = "1200.00")
            @NotNull
            @Size(max = 13)
            @Pattern(regexp = YUAN)
            String incomeYuan,

            @Schema(description = "支出,元 · Expense, yuan", examples = "8650.50")
            @NotNull
            @Size(max = 13)
            @Pattern(regexp = YUAN)
            String expenseYuan,

            @Schema(description = "服务内容 · What was done", examples = "保洁 30 次,维修 4 次,绿化修剪 1 次")
            @NotBlank
            @Size(max = 500)
            String services) {
        LedgerMonth.Entry entry() {
            return new LedgerMonth.Entry(
                    YearMonth.parse(month), Money.ofYuan(incomeYuan), Money.ofYuan(expenseYuan), services);
        }
    }

    @Schema(name = "TrusteeshipLedgerConfirmation", description = "核对 · A confirmation")
    record Confirm(
            @Schema(description = "月份 · Month", examples = "2022-10") @NotNull @Size(max = 7) @Pattern(regexp = MONTH)
            String month) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "proposeTrusteeship",
            summary = "拟定托管 · Propose a trusteeship",
            description =
                    "老旧小区,由改造实施单位免费托管;一个小区同时只有一项。· For an old community, served free by its renovation unit; one at a "
                            + "time.")
    public TrusteeshipView propose(@NotNull @Valid Propose in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var proposal = trusteeships.proposal(in.communityCode(), in.unitUscc(), actor, now);
        var proposed = new Trusteeship(proposal, actor, now);
        trusteeships.persist(proposed);
        trusteeships.flush();
        audit.change(actor, "PROPOSE", KIND, proposed.id(), null, proposed.snapshot());
        return new TrusteeshipView.Maker(actor, now).of(proposed);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listTrusteeships",
            summary = "查询托管 · List trusteeships",
            description = "单位看自己的,各级人员看辖区的;新的在前。· Units see their own, officials their region; newest first.")
    public Page<TrusteeshipView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = TrusteeshipStatus.class))
                    @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var maker = new TrusteeshipView.Maker(actor, time.instant());
        return trusteeships.page(actor, filter(status), paging, maker::line, Trusteeship::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getTrusteeship",
            summary = "查询一项托管 · Read a trusteeship",
            description = "含各月台账与记录。· With its ledger and history.")
    public TrusteeshipView get(UUID id) {
        var actor = Actor.of(identity);
        return new TrusteeshipView.Maker(actor, time.instant()).of(trusteeships.visible(actor, id));
    }

    @POST
    @Path("/{id}/ledger")
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "enterTrusteeshipLedger",
            summary = "登记月台账 · Enter a month of the ledger",
            description =
                    "由托管单位在月份结束后登记,每月一次;免费托管,不向业主收费。· By the unit once the month is over, once a month; owners pay "
                            + "nothing.")
    public TrusteeshipView enter(UUID id, @NotNull @Valid Entry in) {
        return in(id, "ENTER_LEDGER", (taken, actor, now) -> taken.enter(in.entry(), actor, now));
    }

    @POST
    @Path("/{id}/confirm-ledger")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "confirmTrusteeshipLedger",
            summary = "核对月台账 · Confirm a month of the ledger",
            description = "由社区或镇街核对,登记的人不能核对。· By the neighbourhood or the town, never by who entered it.")
    public TrusteeshipView confirm(UUID id, @NotNull @Valid Confirm in) {
        var month = YearMonth.parse(in.month());
        return in(id, "CONFIRM_LEDGER", (taken, actor, now) -> taken.confirm(month, actor, now));
    }

    private static Sight filter(String status) {
        if (status == null || status.isEmpty()) {
            return Sight.everything();
        }
        return Arrays.stream(TrusteeshipStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .map(known -> new Sight("e.status = :status", Map.of("status", known)))
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
    }
}
