package city.minsheng.market.register;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.market.filter.Filter;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The stalls as staff see them, with the merchant's licensed name. */
@Path("/api/v1/stalls")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "markets", description = "市场与摊位 · Markets and stalls")
class StallResource {
    @Inject
    Stalls stalls;

    @Inject
    SecurityIdentity identity;

    @Schema(name = "Stall", description = "摊位 · A stall, as staff see it")
    record View(
            UUID id,
            @Schema(examples = "NM371502001") String marketCode,
            @Schema(examples = "A-001") String stallNumber,
            Zone zone,
            @Schema(examples = "蔬菜区") String zoneLabel,

            @Schema(description = "营业执照上的商户名称 · Licensed name of the merchant")
            String merchantName,

            boolean signboardUnified) {
        static View of(Stall s) {
            return new View(
                    s.id(),
                    s.marketCode(),
                    s.stallNumber(),
                    s.zone(),
                    s.zone().label(),
                    s.merchantName(),
                    s.signboardUnified());
        }
    }

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listStalls",
            summary = "查询摊位及商户 · List stalls with their merchants",
            description = "只返回本人辖区或本单位市场的摊位。· Those of the caller's region, or of the markets of his organisation.")
    public Page<View> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "经营区 · VEGETABLE, MEAT, AQUATIC or DRY_GOODS") @RestQuery String zone,
            @BeanParam Paging paging) {
        var filter = new Filter().text("marketCode", market).oneOf("zone", Zone.class, zone);
        return stalls.page(Actor.of(identity), filter.sight(), paging, View::of, Stall::id);
    }
}
