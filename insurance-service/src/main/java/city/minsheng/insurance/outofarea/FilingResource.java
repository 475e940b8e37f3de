package city.minsheng.insurance.outofarea;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.ResidentId;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.insurance.casework.AgentDetails;
import city.minsheng.insurance.casework.Application;
import city.minsheng.insurance.casework.CaseSight;
import city.minsheng.insurance.casework.Cases;
import city.minsheng.insurance.casework.Relation;
import city.minsheng.insurance.person.Insured;
import city.minsheng.insurance.person.InsuredPersons;
import city.minsheng.insurance.person.OneLine;
import city.minsheng.insurance.problem.InsuranceProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Filing for care elsewhere, for oneself or for another. */
@Path("/api/v1/out-of-area-filings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "out-of-area-filings", description = "异地就医备案 · Out-of-area filings")
@RegisterForReflection(
        targets = OutOfAreaFiling.Facts.class,
        registerFullHierarchy = true) // the audit writes it as JSON
class FilingResource {
    static final String ADVANCE_MONTHS = "insurance.out-of-area.advance-months";

    @Schema(name = "FilingPrincipal", description = "参保人;为自己办理时不填 · The insured person; left out when he files himself")
    record Principal(
            @NotNull @ResidentId @Size(max = 18) @Schema(examples = "34052419800101001X")
            String residentId,

            @NotBlank @Size(max = 50) @Pattern(regexp = OneLine.PATTERN)
            String name) {}

    @Schema(name = "FilingAgent", description = "代办人 · The agent")
    record Agent(
            @NotNull Relation relation,

            @NotNull @ResidentId @Size(max = 18) @Schema(examples = "11010519491231002X")
            String residentId,

            @NotBlank @Size(max = 50) @Pattern(regexp = OneLine.PATTERN)
            String name,

            @NotNull @Size(max = 20) @Pattern(regexp = "\\+?[0-9][0-9 -]{4,18}") @Schema(examples = "13800138000")
            String phone) {}

    @Schema(name = "FilingDestination", description = "就医地 · Where the care is given")
    record Place(
            @NotNull @Size(max = 6) @Pattern(regexp = "[1-9][0-9]{5}") @Schema(examples = "370200")
            String regionCode,

            @NotBlank @Size(max = 100) @Pattern(regexp = OneLine.PATTERN) @Schema(examples = "山东省青岛市")
            String name) {}

    @Schema(name = "NewFiling", description = "新的备案 · A new filing")
    record File(
            @Valid Principal principal,
            @Valid Agent agent,
            @NotNull FilingReason reason,
            @NotNull @Valid Place destination,

            @NotNull @Schema(description = "开始日期,可补办 · First day, may lie in the past", examples = "2026-11-01")
            LocalDate startDate,

            @Size(max = 32)
            @Pattern(regexp = OneLine.PATTERN)
            @Schema(description = "工作站编码;不填则由参保地最近层级受理 · Station; left out, that of the village, else of the town")
            String stationCode,

            @Size(max = 20) @Schema(description = "已提交的材料代码 · Materials handed in")
            List<@NotBlank @Size(max = 32) String> handedIn,

            @Size(max = 20) @Schema(description = "以告知承诺代替的材料代码 · Materials that a promise stands in for")
            List<@NotBlank @Size(max = 32) String> promised) {}

    @Schema(name = "FilingSummary", description = "备案列表项 · A filing in a list")
    record FilingSummary(
            UUID id,
            FilingStatus status,
            @Schema(examples = "已生效") String statusLabel,
            FilingReason reason,
            @Schema(examples = "异地长期居住人员") String reasonLabel,
            String destinationCode,
            String destinationName,
            LocalDate startDate,
            LocalDate endDate) {
        static FilingSummary of(OutOfAreaFiling filing) {
            var facts = filing.facts();
            return new FilingSummary(
                    filing.id(),
                    facts.status(),
                    facts.status().label(),
                    facts.reason(),
                    facts.reason().label(),
                    facts.destination().code(),
                    facts.destination().name(),
                    facts.startDate(),
                    facts.endDate());
        }
    }

    @Schema(name = "CancelFiling", description = "取消备案 · Cancel a filing")
    record Cancel(@Size(max = 500) String comment) {}

    @Inject
    Filings filings;

    @Inject
    Cases cases;

    @Inject
    InsuredPersons persons;

    @Inject
    PolicyParameters parameters;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "fileOutOfArea",
            summary = "提交异地就医备案 · File for care elsewhere",
            description = "为他人办理须填参保人和代办人,为自己办理两者都不填(须先绑定身份)。同一参保人的备案不得重叠。· "
                    + "For another with principal and agent, for oneself without both (the account must be linked). "
                    + "Filings of one person never overlap.")
    public FilingView file(@NotNull @Valid File in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        actor.requirePerson();
        var principal = principal(in, actor);
        var claim = new OutOfAreaFiling.Claim(
                in.reason(),
                new Destination(in.destination().regionCode(), in.destination().name()),
                in.startDate());
        claim.requireStartWithin(principal.birthDate(), latestStart(now));
        filings.requireFree(principal.id(), in.startDate());
        var opened = cases.open(application(in, principal), actor, now);
        var filing = new OutOfAreaFiling(opened.id(), principal.id(), actor.person(), claim, opened.regionCode());
        filings.persist(filing);
        filings.flush();
        audit.change(actor, "SUBMIT", "filing", filing.id(), null, filing.facts());
        return view(filing, actor, now);
    }

    @GET
    @RolesAllowed({RESIDENT, STATION_CLERK, INSURANCE_REVIEWER})
    @Operation(
            operationId = "listOutOfAreaFilings",
            summary = "查询异地就医备案 · List the filings",
            description = "居民看到本人和代办的,经办人看到本辖区的。· Residents their own, staff those of the region.")
    public Page<FilingSummary> list(@BeanParam Paging paging) {
        return filings.page(Actor.of(identity), Sight.everything(), paging, FilingSummary::of, OutOfAreaFiling::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RESIDENT, STATION_CLERK, INSURANCE_REVIEWER})
    @Operation(
            operationId = "getOutOfAreaFiling",
            summary = "查询一条备案 · Read a filing",
            description = "备案及其办件。· The filing with its case.")
    public FilingView get(UUID id) {
        var actor = Actor.of(identity);
        return view(filings.visible(actor, id), actor, time.instant());
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "cancelOutOfAreaFiling",
            summary = "取消备案 · Cancel a filing",
            description = "变更锁定期满后可取消,当日为最后一天。· Once the change lock is over; today is its last day.")
    public FilingView cancel(UUID id, @NotNull @Valid Cancel in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var filing = filings.visibleLocked(actor, id);
        var before = filing.facts();
        filing.cancel(isApplicant(actor, id), Clocks.dayOf(now));
        filings.flush();
        audit.change(actor, FilingMove.CANCEL.name(), "filing", id, before, filing.facts());
        return view(filing, actor, now);
    }

    private Insured principal(File in, Actor actor) {
        if ((in.principal() == null) != (in.agent() == null)) {
            throw Refusal.of(InsuranceProblem.AGENT_INCOMPLETE);
        }
        return in.principal() == null
                ? persons.own(actor)
                : persons.confirmed(in.principal().residentId(), in.principal().name());
    }

    private static Application application(File in, Insured principal) {
        var agent = in.agent() == null
                ? null
                : new AgentDetails(
                        in.agent().relation(),
                        in.agent().residentId(),
                        in.agent().name(),
                        in.agent().phone());
        return new Application(
                in.reason().category().itemCode(),
                principal,
                agent,
                in.stationCode(),
                in.handedIn() == null ? List.of() : in.handedIn(),
                in.promised() == null ? List.of() : in.promised());
    }

    private LocalDate latestStart(Instant now) {
        var today = Clocks.dayOf(now);
        return today.plusMonths(parameters.on(today, ADVANCE_MONTHS).asInt());
    }

    private FilingView view(OutOfAreaFiling filing, Actor actor, Instant now) {
        var allowed = filing.allowedTo(isApplicant(actor, filing.id()), Clocks.dayOf(now));
        return FilingView.of(filing, cases.view(filing.id(), actor, now), allowed);
    }

    /** Whoever sees it and is nobody's staff is agent or principal. */
    private boolean isApplicant(Actor actor, UUID id) {
        return filings.isOf(CaseSight.own(actor), id);
    }
}
