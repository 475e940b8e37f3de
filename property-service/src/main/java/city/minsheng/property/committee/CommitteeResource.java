package city.minsheng.property.committee;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** The register of committees. */
@Path("/api/v1/committees")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = Committee.Snapshot.class) // the audit writes it as JSON
@Tag(name = "committees", description = "业主委员会登记 · Register of owners' committees")
class CommitteeResource {
    private static final String KIND = "committee";

    @Schema(name = "CommitteeRegistration", description = "登记业主委员会 · A committee to be registered")
    record Register(
            @Schema(description = "已备案的组建 · Id of its formation, which is filed") @NotNull
            UUID formationId,

            @Schema(description = "委员席位,5 至 11 的单数 · Seats, an odd number of 5 to 11", examples = "7")
            @NotNull
            @Min(1)
            @Max(99)
            Integer seats,

            @Schema(description = "任期第一日 · First day of the term") @NotNull
            LocalDate termFrom,

            @Schema(description = "任期年数,最多 5 年 · Years of the term, at most 5", examples = "5") @NotNull @Min(1) @Max(5)
            Integer termYears) {}

    @Schema(name = "CommitteeEnd", description = "卸任 · The end of a committee")
    record End(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 200)
            String reason) {}

    @Inject
    Committees committees;

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
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "registerCommittee",
            summary = "登记业主委员会 · Register a committee",
            description =
                    "依据已备案的组建;一个小区只有一个在任的业主委员会。· After a formation that is filed; one committee of a community is in office.")
    public CommitteeView register(@NotNull @Valid Register in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var origin = committees.origin(in.formationId(), actor);
        committees.requireNew(in.formationId(), origin.communityCode());
        var registration = new Committee.Registration(in.formationId(), in.seats(), in.termFrom(), in.termYears());
        var committee = new Committee(origin.communityCode(), origin.regionCode(), registration, now);
        committees.persist(committee);
        committees.flush(); // at the same moment: the unique index refuses the second
        audit.change(actor, "REGISTER", KIND, committee.id(), null, committee.snapshot());
        return views(List.of(committee)).getFirst();
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "endCommittee",
            summary = "业主委员会卸任 · End a committee",
            description = "换届、解散等;记录保留。· After a re-election or a dissolution; it stays on record.")
    public CommitteeView end(UUID id, @NotNull @Valid End in) {
        var actor = Actor.of(identity);
        var committee = committees.visible(actor, id);
        var before = committee.snapshot();
        committee.end(in.reason(), time.instant());
        committees.flush();
        audit.change(actor, "END", KIND, id, before, committee.snapshot());
        return views(List.of(committee)).getFirst();
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listCommittees",
            summary = "查询业主委员会 · List committees",
            description = "辖区内的,新登记的在前;termState=TERM_ENDING 即换届预警,提前天数为政策参数。· Those of the region, newest first; "
                    + "termState=TERM_ENDING is the radar of re-elections, its days are a policy parameter.")
    public Page<CommitteeView> list(
            @Parameter(
                            description = "任期状态,仅在任的 · State of the term, of those in office",
                            schema = @Schema(implementation = TermState.class))
                    @RestQuery
                    String termState,
            @BeanParam Paging paging) {
        var page =
                committees.page(Actor.of(identity), filter(termState), paging, committee -> committee, Committee::id);
        return new Page<>(views(page.items()), page.nextCursor());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getCommittee",
            summary = "查询一个业主委员会 · Read a committee",
            description = "按标识查询。· By its id.")
    public CommitteeView get(UUID id) {
        return views(List.of(committees.visible(Actor.of(identity), id))).getFirst();
    }

    private List<CommitteeView> views(List<Committee> page) {
        var members = committees.members(page);
        var today = Clocks.dayOf(time.instant());
        var notice = noticeDays(today);
        return page.stream()
                .map(committee -> committee.view(members.getOrDefault(committee.communityCode(), 0L), today, notice))
                .toList();
    }

    private int noticeDays(LocalDate today) {
        return parameters.on(today, "committee.re-election-notice-days").asInt();
    }

    private Sight filter(String termState) {
        if (termState == null || termState.isEmpty()) {
            return Sight.everything();
        }
        var today = Clocks.dayOf(time.instant());
        var soon = today.plusDays(noticeDays(today));
        return Arrays.stream(TermState.values())
                .filter(known -> known.name().equals(termState))
                .findFirst()
                .map(known -> switch (known) {
                    case IN_OFFICE -> new Sight("e.endedOn is null and e.termUntil > :soon", Map.of("soon", soon));
                    case TERM_ENDING ->
                        new Sight(
                                "e.endedOn is null and e.termUntil between :today and :soon",
                                Map.of("today", today, "soon", soon));
                    case TERM_ENDED -> new Sight("e.endedOn is null and e.termUntil < :today", Map.of("today", today));
                })
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "termState"));
    }
}
