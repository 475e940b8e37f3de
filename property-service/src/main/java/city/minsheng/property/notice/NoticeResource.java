package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The notices as a list, for those who were not connected, and the letters that reached nobody. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "notices", description = "即时通知 · Live notices")
class NoticeResource {
    @Inject
    Notices notices;

    @Inject
    Deliveries deliveries;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "listNotices",
            summary = "查询通知 · List notices",
            description = "与即时推送相同的通知,新的在前:物业人员看本企业的,社区工作者看辖区内无物业企业小区的,镇街、县区看升级到本级的;"
                    + "派单通知只给承办人。未连接推送或推送告知有遗漏(MISSED)时用本接口。· The notices of the push, newest first: staff "
                    + "those of their company, community workers those of communities without one in their region, town and "
                    + "county what was escalated to them; an assignment is for its handler alone. For those who are not "
                    + "connected, or were told MISSED.")
    public Page<NoticeView> list(
            @Parameter(description = "种类 · Kind", schema = @Schema(implementation = NoticeKind.class)) @RestQuery
                    String kind,
            @BeanParam Paging paging) {
        var filter = Sight.equal("kind", NoticeKind.class, kind);
        return notices.page(Actor.of(identity), filter, paging, Notice::view, Notice::id);
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listNoticeDeadLetters",
            summary = "查询未送达的通知 · List dead letters",
            description = "辖区内多次尝试仍未送达的通知,新的在前;可重新投递。· Those of the region that all tries did not bring to "
                    + "anybody, newest first; each can be requeued.")
    public Page<DeliveryView> deadLetters(@BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return deliveries.page(
                actor, Deliveries.DEAD, paging, delivery -> DeliveryView.line(delivery, actor), Delivery::id);
    }
}
