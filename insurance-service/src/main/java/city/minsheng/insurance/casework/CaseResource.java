package city.minsheng.insurance.casework;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.problem.InsuranceProblem;
import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The acts on a case, one address each. */
@Path("/api/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "cases", description = "办件 · Cases")
@RegisterForReflection(targets = CaseFacts.Audited.class) // the audit writes it as JSON
class CaseResource {
    static final String CURE_DAYS = "insurance.promise.cure-working-days";

    @Schema(name = "AcceptCase", description = "受理 · Accept a case")
    record Accept(@Size(max = 500) String comment) {}

    @Schema(name = "CaseFault", description = "材料的问题 · What is wrong with a material")
    record Fault(
            @NotBlank @Size(max = 32) @Schema(examples = "FILING_FORM")
            String material,

            @NotBlank @Size(max = 300) @Schema(examples = "未签字")
            String fault) {}

    @Schema(name = "RequestCorrection", description = "一次性告知补正 · One notice of all that is missing")
    record RequestCorrection(
            @NotNull @Size(max = 20) List<@NotNull @Valid Fault> faults,
            @Size(max = 500) String comment) {}

    @Schema(name = "SupplementCase", description = "补交材料 · Hand in what was missing")
    record Supplement(
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 32) String> handedIn,
            @Size(max = 20) List<@NotBlank @Size(max = 32) String> promised,
            @Size(max = 500) String comment) {}

    @Schema(name = "SupplyProof", description = "补交承诺的证明 · Supply the promised proof")
    record SupplyProof(@Size(max = 500) String comment) {}

    @Schema(name = "ApproveCase", description = "审核通过 · Approve a case")
    record Approve(@Size(max = 500) String comment) {}

    @Schema(name = "RejectCase", description = "不予办理 · Reject a case")
    record Reject(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "依据条款 · The clause it rests on", examples = "医保发〔2022〕22号 第二条")
            String clause,

            @Size(max = 500) String comment) {}

    @Schema(name = "WithdrawCase", description = "撤回 · Withdraw a case")
    record Withdraw(@Size(max = 500) String comment) {}

    @Inject
    Cases cases;

    @Inject
    @All
    List<CaseOutcome> outcomes;

    @Inject
    PolicyParameters parameters;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @Path("/accept")
    @RolesAllowed(STATION_CLERK)
    @Operation(
            operationId = "acceptCase",
            summary = "受理 · Accept a case",
            description =
                    "材料齐全方可受理;有告知承诺的为容缺受理,并给出补交期限。· Only with all materials; on a promise, with a day to cure it.")
    public CaseView accept(UUID id, @NotNull @Valid Accept in) {
        return act(id, CaseMove.ACCEPT, in.comment(), (the, turn) -> {
            var cureDays = parameters.on(turn.today(), CURE_DAYS).asInt();
            the.accept(cases.checklist(the), cureDays, turn);
        });
    }

    @POST
    @Path("/request-correction")
    @RolesAllowed(STATION_CLERK)
    @Operation(
            operationId = "requestCaseCorrection",
            summary = "一次性告知补正 · Issue the one-time notice",
            description =
                    "缺少的材料由系统列全,faults 只填已交材料的问题;首次告知之外的不得再要求。· "
                            + "What is missing is listed by itself, faults names what is wrong with the rest; nothing new may be asked for later.")
    public CaseView requestCorrection(UUID id, @NotNull @Valid RequestCorrection in) {
        return act(
                id,
                CaseMove.REQUEST_CORRECTION,
                in.comment(),
                (the, turn) -> the.requestCorrection(cases.checklist(the), faults(in), turn));
    }

    @POST
    @Path("/supplement")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "supplementCase",
            summary = "补正 · Supplement a case",
            description = "须补齐告知中的全部材料。· Covers all that the notice names.")
    public CaseView supplement(UUID id, @NotNull @Valid Supplement in) {
        var promised = in.promised() == null ? List.<String>of() : in.promised();
        return act(
                id,
                CaseMove.SUPPLEMENT,
                in.comment(),
                (the, turn) -> the.supplement(cases.checklist(the), in.handedIn(), promised, turn));
    }

    @POST
    @Path("/supply-proof")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "supplyCaseProof",
            summary = "补交承诺的材料 · Supply the promised proof",
            description = "审核前后均可补交。· Before or after the decision.")
    public CaseView supplyProof(UUID id, @NotNull @Valid SupplyProof in) {
        return act(id, CaseMove.SUPPLY_PROOF, in.comment(), InsuranceCase::supplyProof);
    }

    @POST
    @Path("/approve")
    @RolesAllowed(INSURANCE_REVIEWER)
    @Operation(
            operationId = "approveCase",
            summary = "审核通过 · Approve a case",
            description = "受理人不能审核;通过后即生效。· Never by the person who accepted it; it takes effect at once.")
    public CaseView approve(UUID id, @NotNull @Valid Approve in) {
        return act(id, CaseMove.APPROVE, in.comment(), (the, turn) -> {
            the.approve(turn);
            outcome(the).approved(id, turn.caller().actor(), turn.now());
            the.takeEffect(turn);
        });
    }

    @POST
    @Path("/reject")
    @RolesAllowed(INSURANCE_REVIEWER)
    @Operation(
            operationId = "rejectCase",
            summary = "不予通过 · Reject a case",
            description = "须写明依据条款。· Names the clause that it rests on.")
    public CaseView reject(UUID id, @NotNull @Valid Reject in) {
        return act(id, CaseMove.REJECT, in.comment(), (the, turn) -> {
            the.reject(in.clause(), turn);
            outcome(the).dropped(id, turn.caller().actor(), turn.now());
        });
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "withdrawCase",
            summary = "撤回 · Withdraw a case",
            description = "审核前可撤回。· Until it is decided.")
    public CaseView withdraw(UUID id, @NotNull @Valid Withdraw in) {
        return act(id, CaseMove.WITHDRAW, in.comment(), (the, turn) -> {
            the.withdraw(turn);
            outcome(the).dropped(id, turn.caller().actor(), turn.now());
        });
    }

    private interface Act {
        void take(InsuranceCase the, Turn turn);
    }

    private CaseView act(UUID id, CaseMove move, String comment, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var the = cases.visibleLocked(actor, id);
        var before = the.facts().audited();
        act.take(the, cases.turn(the, actor, now, comment));
        cases.flush();
        audit.change(actor, move.name(), "case", id, before, the.facts().audited());
        return cases.view(the, actor, now);
    }

    private CaseOutcome outcome(InsuranceCase decided) {
        return outcomes.stream()
                .filter(outcome -> outcome.itemCode().equals(decided.facts().itemCode()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> faults(RequestCorrection in) {
        var faults = new HashMap<String, String>();
        for (var each : in.faults()) {
            if (faults.put(each.material(), each.fault()) != null) {
                throw Refusal.of(InsuranceProblem.MATERIAL_TWICE);
            }
        }
        return faults;
    }
}
