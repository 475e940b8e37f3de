package city.minsheng.market.bulletin;

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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The bulletins in every state, for staff. */
@Path("/api/v1/bulletin-records")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "bulletins", description = "每日公示 · Daily bulletins")
class BulletinRecordResource {
    @Inject
    Bulletins bulletins;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed({MARKET_INSPECTOR, MARKET_MANAGER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listBulletinRecords",
            summary = "查询公示办理情况 · List the work on bulletins",
            description = "含未公示的和历次版次。· Those not published yet and all editions included.")
    public Page<BulletinView> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "日期 · Day, 2022-09-22") @RestQuery String day,
            @Parameter(description = "状态 · OPEN, COMPLETE or PUBLISHED") @RestQuery String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter =
                new Filter().text("marketCode", market).day("day", day).oneOf("status", BulletinStatus.class, status);
        var page = bulletins.page(actor, filter.sight(), paging, Function.identity(), Bulletin::id);
        var tallies = bulletins.tallies(page.items().stream().map(Bulletin::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(b -> BulletinView.of(b, tallies.get(b.id()), actor, null))
                        .toList(),
                page.nextCursor());
    }
}
