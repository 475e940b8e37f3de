package city.minsheng.employment.entitlement;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Language;
import city.minsheng.employment.eligibility.Outcome;
import city.minsheng.employment.enterprise.Enterprises;
import city.minsheng.employment.programme.Bases;
import city.minsheng.employment.programme.Programme;
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
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestQuery;

/** What an enterprise gets, or does not get, and why; it confirms its account or declines. */
@Path("/api/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "entitlements", description = "待遇资格 · Entitlements")
class EntitlementResource {
    @Inject
    Entitlements entitlements;

    @Inject
    Enterprises enterprises;

    @Inject
    Bases bases;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @Schema(name = "ConfirmAccount", description = "确认收款账户 · Confirm the account")
    record Confirm(
            @NotNull
            @Size(max = 4)
            @Pattern(regexp = "[0-9]{4}")
            @Schema(description = "登记账户的末四位 · Last four digits of the registered account", examples = "0917")
            String accountEnding) {}

    @Schema(name = "DeclineEntitlement", description = "放弃待遇 · Decline the benefit")
    record Decline(
            @NotBlank @Size(max = 500) @Schema(examples = "自愿放弃")
            String reason) {}

    @GET
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, ENTERPRISE, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listEntitlements",
            summary = "查询待遇资格 · List entitlements",
            description =
                    "经办人员看辖区,企业只看自己;符合、不符合和事实不全的都在内。· Officers see their region, an enterprise its own; eligible, ineligible and unknown ones.")
    public Page<EntitlementView> list(@BeanParam Query query, @BeanParam Paging paging) {
        return entitlements.page(Actor.of(identity), query.sight(), paging, EntitlementView::of, Entitlement::id);
    }

    /** The filters of the list. */
    public static class Query {
        @Parameter(description = "政策年度 · Cycle", schema = @Schema(format = "uuid", maxLength = 36))
        @RestQuery
        String cycle;

        @Parameter(description = "政策项目 · Programme", schema = @Schema(implementation = Programme.class))
        @RestQuery
        String programme;

        @Parameter(description = "年度 · Year", schema = @Schema(maxLength = 4))
        @RestQuery
        String year;

        @Parameter(description = "状态 · State", schema = @Schema(implementation = EntitlementStatus.class))
        @RestQuery
        String status;

        @Parameter(description = "认定结果 · Outcome", schema = @Schema(implementation = Outcome.class))
        @RestQuery
        String outcome;

        @Parameter(description = "统一社会信用代码 · USCC", schema = @Schema(maxLength = 18))
        @RestQuery
        String uscc;

        @Parameter(description = "批次 · Batch", schema = @Schema(format = "uuid", maxLength = 36))
        @RestQuery
        String batch;

        city.minsheng.common.scope.Sight sight() {
            return new Filters()
                    .id("cycleId", "cycle", cycle)
                    .oneOf("programme", "programme", Programme.class, programme)
                    .year("cycleYear", "year", year)
                    .oneOf("status", "status", EntitlementStatus.class, status)
                    .oneOf("outcome", "outcome", Outcome.class, outcome)
                    .text("uscc", "uscc", uscc)
                    .id("batchId", "batch", batch)
                    .sight();
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, ENTERPRISE, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "getEntitlement",
            summary = "查询一条待遇资格及其理由 · Read an entitlement and why it is so",
            description =
                    "逐条列出规则、事实、限额、条款和所用政策参数版本。· Every rule with facts, limit, clause and the version of the parameter.")
    public EntitlementDetail get(UUID id, @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        var actor = Actor.of(identity);
        return detail(entitlements.visible(actor, id), actor, language);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(ENTERPRISE)
    @Operation(
            operationId = "confirmEntitlement",
            summary = "企业确认收款账户 · Confirm the account",
            description = "填写登记账户末四位。· The enterprise names the last four digits of the registered account.")
    public EntitlementDetail confirm(
            UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language,
            @NotNull @Valid Confirm in) {
        return act(id, language, "CONFIRM", (entitlement, actor, now) -> {
            var payee = enterprises.payee(entitlement.enterpriseId());
            entitlement.confirm(payee, in.accountEnding(), actor, now);
        });
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(ENTERPRISE)
    @Operation(
            operationId = "declineEntitlement",
            summary = "企业放弃待遇 · Decline the benefit",
            description = "入批次之前可以放弃。· Possible until it is in a batch.")
    public EntitlementDetail decline(
            UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language,
            @NotNull @Valid Decline in) {
        return act(id, language, "DECLINE", (entitlement, actor, now) -> entitlement.decline(in.reason(), actor, now));
    }

    private interface Act {
        void take(Entitlement entitlement, Actor actor, Instant now);
    }

    private EntitlementDetail act(UUID id, String language, String name, Act act) {
        var actor = Actor.of(identity);
        var entitlement = entitlements.visibleLocked(actor, id);
        var before = EntitlementView.of(entitlement);
        act.take(entitlement, actor, time.instant());
        entitlements.flush();
        audit.change(actor, name, "entitlement", id, before, EntitlementView.of(entitlement));
        return detail(entitlement, actor, language);
    }

    private EntitlementDetail detail(Entitlement entitlement, Actor actor, String language) {
        var decision = entitlements.decision(entitlement);
        var rules = bases.rules(entitlement.programme(), decision.basis());
        return EntitlementDetail.of(
                entitlement,
                decision.at(),
                Explanation.of(rules, decision.facts(), Language.of(language)),
                enterprises.payee(entitlement.enterpriseId()).account(),
                actor);
    }
}
