package city.minsheng.property.notice;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One delivery, its tries, and trying it anew. */
@Path("/api/v1/notice-deliveries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = Delivery.Snapshot.class) // the audit writes it as JSON
@Tag(name = "notices", description = "即时通知 · Live notices")
class DeliveryResource {
    @Schema(name = "NoticeRequeue", description = "重新投递 · Trying it anew")
    record Requeue(
            @Schema(description = "说明 · Comment") @Size(max = 200)
            String comment) {}

    @Inject
    Deliveries deliveries;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @GET
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getNoticeDelivery",
            summary = "查询一条投递 · Read a delivery",
            description = "含每次尝试及其结果。· With every try and what came of it.")
    public DeliveryView get(UUID id) {
        var actor = Actor.of(identity);
        return DeliveryView.of(deliveries.visible(actor, id), actor);
    }

    @POST
    @Path("/requeue")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, ADMIN})
    @Operation(
            operationId = "requeueNoticeDelivery",
            summary = "重新投递 · Requeue a dead letter",
            description =
                    "未送达的通知从头再试,次数和间隔与第一次相同。接收方可能收到两次,按通知标识去重。· A dead letter is tried "
                            + "anew, as often as the first time. A recipient may get it twice and tells doubles by the id of the notice.")
    public DeliveryView requeue(UUID id, @NotNull @Valid Requeue in) {
        var actor = Actor.of(identity);
        var delivery = deliveries.visibleLocked(actor, id);
        var before = delivery.snapshot();
        delivery.requeue(in.comment(), actor, time.instant());
        deliveries.flush();
        audit.change(actor, "REQUEUE", "notice-delivery", id, before, delivery.snapshot());
        return DeliveryView.of(delivery, actor);
    }
}
