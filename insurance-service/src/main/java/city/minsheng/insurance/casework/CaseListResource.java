package city.minsheng.insurance.casework;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.item.ServiceItems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;

/** Reading cases: those of the staff's region, one's own, a single one, and the people behind it. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "cases", description = "办件 · Cases")
class CaseListResource {
    private static final int LONGEST_REASON = 200;

    @Schema(name = "CaseSummary", description = "办件列表项 · A case in a list")
    record CaseSummary(
            UUID id,
            @Schema(examples = "YB-20261124-0001") String number,
            String item,
            @Schema(examples = "异地长期居住人员备案") String itemLabel,
            CaseStatus status,
            @Schema(examples = "已提交") String statusLabel,
            String stationCode,
            String regionCode,

            @Schema(description = "由代办人提交 · Filed by an agent")
            boolean byAgent,

            Instant submittedAt,
            Instant finishedAt) {}

    @Schema(name = "CasePeople", description = "办件的个人信息(未脱敏)· The people of a case, unmasked")
    record PeopleView(Person principal, Person agent) {}

    @Schema(name = "RevealedPerson", description = "个人信息 · Personal data")
    record Person(String residentId, String name, String phone) {
        static Person of(Cases.Revealed revealed) {
            return revealed == null ? null : new Person(revealed.residentId(), revealed.name(), revealed.phone());
        }
    }

    @Inject
    Cases cases;

    @Inject
    ServiceItems items;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({STATION_CLERK, INSURANCE_REVIEWER})
    @Operation(
            operationId = "listCases",
            summary = "查询本辖区办件 · List the cases of the region",
            description = "新的在前,可按状态和事项筛选。· Newest first, by status and item.")
    public Page<CaseSummary> list(
            @Parameter(description = "状态 · Status") @RestQuery String status,
            @Parameter(description = "事项代码 · Item") @RestQuery String item,
            @BeanParam Paging paging) {
        return page(status(status).and(item(item)), paging);
    }

    @GET
    @Path("/mine")
    @RolesAllowed(RESIDENT)
    @Operation(
            operationId = "listMyCases",
            summary = "查询我的办件 · List my cases",
            description = "我提交的和为我提交的办件。· Those I filed, and those filed for me.")
    public Page<CaseSummary> mine(
            @Parameter(description = "状态 · Status") @RestQuery String status, @BeanParam Paging paging) {
        return page(CaseSight.own(Actor.of(identity)).and(status(status)), paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RESIDENT, STATION_CLERK, INSURANCE_REVIEWER})
    @Operation(
            operationId = "getCase",
            summary = "查询一个办件 · Read a case",
            description = "个人信息脱敏显示。· Everything personal is masked.")
    public CaseView get(UUID id) {
        return cases.view(id, Actor.of(identity), time.instant());
    }

    @GET
    @Path("/{id}/people")
    @RolesAllowed({STATION_CLERK, INSURANCE_REVIEWER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealCasePeople",
            summary = "查看未脱敏的个人信息 · Reveal the people of a case",
            description = "须写明理由,每次查看都记入审计。· Needs a reason; each look is audited.")
    public PeopleView people(
            UUID id,
            @Parameter(description = "查看理由,最多 200 字 · Why, at most 200 characters", required = true) @RestQuery
                    String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "reason");
        }
        var actor = Actor.of(identity);
        var people = cases.people(cases.visible(actor, id));
        audit.read(actor, "case", id, reason);
        return new PeopleView(Person.of(people.principal()), Person.of(people.agent()));
    }

    private Page<CaseSummary> page(Sight filter, Paging paging) {
        var known = items.all().stream().collect(Collectors.toMap(ServiceItem::code, Function.identity()));
        return cases.page(Actor.of(identity), filter, paging, shown -> summary(shown.line(), known), InsuranceCase::id);
    }

    private static CaseSummary summary(CaseLine line, Map<String, ServiceItem> items) {
        return new CaseSummary(
                line.id(),
                line.number(),
                line.itemCode(),
                items.get(line.itemCode()).nameZh(),
                line.status(),
                line.status().label(),
                line.stationCode(),
                line.regionCode(),
                line.byAgent(),
                line.submittedAt(),
                line.finishedAt());
    }

    private Sight item(String code) {
        if (code == null || code.isEmpty()) {
            return Sight.everything();
        }
        items.find(code).orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "item"));
        return new Sight("e.itemCode = :item", Map.of("item", code));
    }

    private static Sight status(String name) {
        if (name == null || name.isEmpty()) {
            return Sight.everything();
        }
        var known = Arrays.stream(CaseStatus.values())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "status"));
        return new Sight("e.status = :status", Map.of("status", known));
    }
}
