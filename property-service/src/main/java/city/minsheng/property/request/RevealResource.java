package city.minsheng.property.request;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** The sealed telephone of who asked (查看来电号码): for those who have to call, each look with its reason on record. */
@Path("/api/v1/service-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "service-requests", description = "业主诉求与“5341”承诺 · Owners' requests and the \"5341\" promise")
class RevealResource extends RequestResource {
    @Schema(name = "ServiceRequestReveal", description = "查看电话的理由 · Why the telephone is looked at")
    record Reveal(
            @Schema(description = "查看理由,记入审计 · Why; it is kept in the audit", examples = "上门前联系")
            @NotBlank
            @Size(max = 200)
            String reason) {}

    @Schema(name = "ServiceRequestPhone", description = "来电号码(未脱敏)· The telephone, unmasked")
    record Phone(
            @Schema(description = "电话 · Telephone", examples = "13800000000")
            String phone) {}

    @Inject
    Vault vault;

    @POST
    @Path("/reveal-phone")
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Cache(noStore = true, isPrivate = true)
    @Operation(
            operationId = "revealServiceRequestPhone",
            summary = "查看来电号码 · Reveal the telephone",
            description =
                    "限服务企业人员、镇街和县区工作人员,无企业时社区工作者;须写明理由,每次查看都记入审计。· For staff of the serving company, officers "
                            + "of town and county, and community workers where no company serves. Needs a reason; each look is audited.")
    public Phone revealPhone(UUID id, @NotNull @Valid Reveal in) {
        var actor = Actor.of(identity);
        var sealed = requests.visible(actor, id).phoneFor(actor);
        audit.read(actor, KIND, id, in.reason());
        return new Phone(vault.open(sealed));
    }
}
