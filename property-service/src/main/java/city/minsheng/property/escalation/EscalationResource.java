package city.minsheng.property.escalation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.Sight;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Escalations: who is to hear of what is late reads them here and takes note. */
@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "escalations", description = "升级督办 · Escalations")
class EscalationResource {
    @Schema(name = "Escalation", description = "督办 · An escalation")
    record View(
            UUID id,

            Subject subject,

            @Schema(description = "督办事项名称 · Name of what is late", examples = "业主诉求")
            String subjectLabel,

            @Schema(description = "该诉求、工单或调解 · The request, case or mediation")
            UUID subjectId,

            @Schema(description = "诉求;督办其他事项时不返回 · The request, absent when something else is late")
            UUID requestId,

            @Schema(
                    description =
                            "第几轮;热线工单为第几个时限,调解为第几级 · Round; of a hotline case the clock, of a mediation the level",
                    examples = "1")
            int round,

            @Schema(
                    description = "未按时办理的承诺或时限:RESPOND 响应,RESOLVE 办结,PLAN 出方案,DELIVER 按承诺时间办结;SIGN 签收,REPLY 答复;"
                            + "MEDIATE 调解 · What was not done in time",
                    enumeration = {"RESPOND", "RESOLVE", "PLAN", "DELIVER", "SIGN", "REPLY", "MEDIATE"},
                    examples = "RESPOND")
            String promise,

            @Schema(description = "承诺或时限名称 · Its name", examples = "5 分钟响应")
            String promiseLabel,

            @Schema(
                    description = "级别:1 承办方,2、3 逐级向上(镇街、县级部门、市级部门)· Level: 1 who is to act, 2 and 3 the offices above",
                    examples = "1")
            int level,

            @Schema(description = "期限 · The limit that was missed")
            Instant dueAt,

            @Schema(description = "督办时刻 · When it was raised")
            Instant at,

            @Schema(
                    description = "督办对象;不返回表示无人可督办 · Who is to hear of it; absent when there is nobody",
                    examples = "371525001000")
            String recipient,

            @Schema(description = "签收时刻;未签收不返回 · When it was taken; absent until then")
            Instant takenAt,

            @Schema(description = "调用者可做的操作:TAKE 签收 · What the caller may do", examples = "[\"TAKE\"]")
            List<String> allowedActions) {
        static View of(Escalation e, Actor actor) {
            return new View(
                    e.id(),
                    e.subject(),
                    e.subject().label(),
                    e.subjectId(),
                    e.requestId(),
                    e.round(),
                    e.promise(),
                    e.subject().label(e.promise()),
                    e.level(),
                    e.dueAt(),
                    e.at(),
                    e.recipient(),
                    e.takenAt(),
                    e.takenAt() == null && e.isFor(actor) ? List.of("TAKE") : List.of());
        }
    }

    @Inject
    Escalations escalations;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listEscalations",
            summary = "查询督办 · List escalations",
            description =
                    "诉求、热线工单和调解的督办;企业和承办单位看发给自己的,各级人员看辖区的;新的在前。· Of requests, hotline cases and "
                            + "mediations; who is to act sees those that went to him, officials those of their region; newest first.")
    public Page<View> list(
            @Parameter(description = "只看未签收的 · Only those not taken yet") @RestQuery boolean untaken,
            @Parameter(description = "督办事项 · What is late", schema = @Schema(implementation = Subject.class)) @RestQuery
                    String subject,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter = untaken ? new Sight("e.takenAt is null", Map.of()) : Sight.everything();
        var about = Sight.equal("subject", Subject.class, subject);
        return escalations.page(actor, filter.and(about), paging, e -> View.of(e, actor), Escalation::id);
    }

    @POST
    @Path("/{id}/take")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "takeEscalation",
            summary = "签收督办 · Take an escalation",
            description = "由督办对象签收一次;无人可督办的,由上级签收。· Once, by its receiver; where there is none, by an officer above.")
    public View take(UUID id) {
        var actor = Actor.of(identity);
        var escalation = escalations.visibleLocked(actor, id);
        escalation.take(actor, time.instant());
        escalations.flush();
        audit.change(actor, "TAKE", "escalation", id, null, escalation.takenAt());
        return View.of(escalation, actor);
    }
}
