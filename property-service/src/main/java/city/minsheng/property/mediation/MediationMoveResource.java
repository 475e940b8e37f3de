package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that can be taken on a mediation, each at its own address: {@link MediationMove}. */
@Path("/api/v1/mediations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "mediations", description = "物业纠纷三级调解 · Mediation on three levels")
class MediationMoveResource extends MediationResource {
    /** The blanks that {@link #known} fills. */
    static final Set<String> KNOWN = Set.of("number", "community", "applicants", "respondents", "date");

    @Schema(name = "MediationComment", description = "可附一句说明 · With a comment, or without")
    record Comment(
            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "MediationReason", description = "须说明原因 · With a reason")
    record Reason(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    /** Why a dispute is not taken on (不予受理原因). */
    @Schema(
            name = "MediationDeclineReason",
            description =
                    "不予受理原因:NOT_A_PROPERTY_MATTER 不属物业纠纷,IN_COURT 已起诉或仲裁,PARTY_UNWILLING 一方不同意调解 · Why it is not taken on")
    enum DeclineReason {
        NOT_A_PROPERTY_MATTER,
        IN_COURT,
        PARTY_UNWILLING
    }

    @Schema(name = "MediationRefusal", description = "不予受理 · Not taken on")
    record Decline(
            @NotNull DeclineReason reason,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {}

    @Schema(name = "MediationSettlement", description = "协议书中由调解员填写的内容 · What the mediator fills in")
    record Settle(
            @Schema(
                    description = "模板的各项空白,名称见 GET …/agreement-templates · The blanks of the template, by their names",
                    examples = "{\"terms\": \"楼上住户修复防水层\"}")
            @NotNull
            @Size(max = 30)
            Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 2000) String> fields) {}

    @Schema(name = "MediationConfirmation", description = "司法确认 · The court's confirmation")
    record Confirm(
            @Schema(description = "文书号 · Number of the ruling", examples = "(2022)鲁1525诉前调确12号")
            @NotBlank
            @Size(max = 64)
            String courtNumber) {}

    @POST
    @Path("/accept")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "acceptMediation",
            summary = "受理,一级调解开始 · Take it on",
            description = "当事人一方不得担任调解员。· Who is in dispute is no mediator.")
    public MediationView accept(UUID id, @NotNull @Valid Comment in) {
        return in(
                id,
                MediationMove.ACCEPT,
                (taken, actor, now) -> taken.accept(cases.terms(now), in.comment(), actor, now));
    }

    @POST
    @Path("/decline")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "declineMediation",
            summary = "不予受理 · Decline",
            description = "须给出原因;不计入成功率。· With a reason; it does not count in the success rate.")
    public MediationView decline(UUID id, @NotNull @Valid Decline in) {
        return in(
                id,
                MediationMove.DECLINE,
                (taken, actor, now) ->
                        taken.move(MediationMove.DECLINE, in.reason().name(), in.comment(), actor, now));
    }

    @POST
    @Path("/settle")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "settleMediation",
            summary = "达成协议 · Settle",
            description =
                    "按现行模板生成协议书,缺项时指明所缺。· The agreement is written on the template in force; what is missing is named.")
    public MediationView settle(UUID id, @NotNull @Valid Settle in) {
        return in(id, MediationMove.SETTLE, (taken, actor, now) -> {
            var template = cases.template(now);
            var text = template.fill(known(taken, now), in.fields());
            taken.settle(template, vault.seal(text), actor, now);
        });
    }

    @POST
    @Path("/fail")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "failMediation",
            summary = "本级调解未成,转上一级 · Fail upwards",
            description = "一级转二级(镇街),二级转三级(县区),三级未成即结束;上一级另计期限。· From the project to the town, from the town to "
                    + "the county, then the end; each level has a term of its own.")
    public MediationView fail(UUID id, @NotNull @Valid Reason in) {
        return in(id, MediationMove.FAIL, (taken, actor, now) -> taken.fail(cases.terms(now), in.reason(), actor, now));
    }

    @POST
    @Path("/refer")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "referMediation",
            summary = "转送其他机关 · Refer",
            description = "转送法院、仲裁或主管部门,调解到此结束。· To a court, an arbitration or another authority; the mediation ends.")
    public MediationView refer(UUID id, @NotNull @Valid Reason in) {
        return in(
                id,
                MediationMove.REFER,
                (taken, actor, now) -> taken.move(MediationMove.REFER, null, in.reason(), actor, now));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({RESIDENT, PROPERTY_STAFF, COMMUNITY_WORKER})
    @Operation(
            operationId = "withdrawMediation",
            summary = "撤回申请 · Withdraw",
            description = "仅限申请的人,达成协议之前。· Only who filed it, and before it is settled.")
    public MediationView withdraw(UUID id, @NotNull @Valid Comment in) {
        return in(
                id,
                MediationMove.WITHDRAW,
                (taken, actor, now) -> taken.move(MediationMove.WITHDRAW, null, in.comment(), actor, now));
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "confirmMediation",
            summary = "记录司法确认 · Record the court's confirmation",
            description = "记录人民法院的司法确认文书号。· With the number of the court's ruling.")
    public MediationView confirm(UUID id, @NotNull @Valid Confirm in) {
        return in(id, MediationMove.CONFIRM, (taken, actor, now) -> taken.confirm(in.courtNumber(), actor, now));
    }

    /** What the platform fills into the agreement itself. */
    private Map<String, String> known(MediationCase taken, Instant now) {
        var facts = taken.facts();
        return Map.of(
                "number",
                facts.number(),
                "community",
                cases.communityName(facts.communityCode()),
                "applicants",
                names(facts, Side.APPLICANT),
                "respondents",
                names(facts, Side.RESPONDENT),
                "date",
                Clocks.dayOf(now).toString());
    }

    private String names(MediationCase.Facts facts, Side side) {
        return facts.parties().stream()
                .filter(party -> party.side() == side)
                .map(party -> vault.open(party.nameSealed()))
                .collect(Collectors.joining("、"));
    }
}
