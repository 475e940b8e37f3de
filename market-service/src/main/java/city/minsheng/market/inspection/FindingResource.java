package city.minsheng.market.inspection;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.market.filter.Filter;
import city.minsheng.market.standard.FindingKind;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The findings over all inspections. */
@Path("/api/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "inspections", description = "检查 · Inspections")
class FindingResource {
    @Inject
    Findings findings;

    @Inject
    SecurityIdentity identity;

    @Schema(name = "Finding", description = "检查发现的问题 · A finding")
    record View(
            UUID id,
            @Schema(hidden = true) long version,
            UUID inspectionId,
            @Schema(examples = "NM371502001") String marketCode,
            @Schema(examples = "1.1") String itemCode,
            FindingKind kind,
            @Schema(examples = "消防通道") String kindLabel,

            @Schema(description = "位置 · Place", examples = "东门")
            String location,

            String remark,
            Instant foundAt)
            implements Versioned {
        static View of(Finding f) {
            return new View(
                    f.id(),
                    f.version(),
                    f.inspectionId(),
                    f.marketCode(),
                    f.itemCode(),
                    f.kind(),
                    f.kind().label(),
                    f.location(),
                    f.remark(),
                    f.foundAt());
        }
    }

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listFindings",
            summary = "查询问题 · List findings",
            description = "只返回本人辖区或本单位市场的问题。· Those of the caller's region, or of the markets of his organisation.")
    public Page<View> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "问题类型 · Kind of finding") @RestQuery String kind,
            @BeanParam Paging paging) {
        var filter = new Filter().text("marketCode", market).oneOf("kind", FindingKind.class, kind);
        return findings.page(Actor.of(identity), filter.sight(), paging, View::of, Finding::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getFinding",
            summary = "查询一个问题 · Read a finding",
            description = "类型、位置和所属检查。· Its kind, its place and its inspection.")
    public View get(UUID id) {
        return View.of(findings.visible(Actor.of(identity), id));
    }
}
