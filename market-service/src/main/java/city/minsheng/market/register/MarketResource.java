package city.minsheng.market.register;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import jakarta.annotation.security.PermitAll;
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

/** The public look-up of markets and of their stalls, without the merchants. */
@Path("/api/v1/markets")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "markets", description = "市场与摊位 · Markets and stalls")
class MarketResource {
    @Inject
    Markets markets;

    @Inject
    Stalls stalls;

    @Inject
    Regions regions;

    @Schema(name = "Market", description = "农贸市场 · A farmers' market")
    record View(
            UUID id,
            @Schema(examples = "NM371502001") String code,
            @Schema(examples = "聊城交运大市场") String name,
            @Schema(examples = "371502001000") String regionCode,

            @Schema(description = "市场开办方统一社会信用代码 · Operator", examples = "913715020004CD5587")
            String operatorUscc,

            @Schema(description = "硬化地面,平方米 · Hardened ground, m²", examples = "5200")
            int hardenedSquareMetres,

            @Schema(description = "停车位 · Parking spaces", examples = "180")
            int parkingSpaces) {
        static View of(Market m) {
            return new View(
                    m.id(),
                    m.code(),
                    m.name(),
                    m.regionCode(),
                    m.operatorUscc(),
                    m.hardenedSquareMetres(),
                    m.parkingSpaces());
        }
    }

    @Schema(name = "PublicStall", description = "摊位(公开信息)· A stall, as everybody may see it")
    record StallView(
            UUID id,
            @Schema(examples = "NM371502001") String marketCode,
            @Schema(examples = "A-001") String stallNumber,
            Zone zone,
            @Schema(examples = "蔬菜区") String zoneLabel,

            @Schema(description = "牌匾是否统一制作 · Whether its signboard is of the market's kind")
            boolean signboardUnified) {
        static StallView of(Stall s) {
            return new StallView(
                    s.id(), s.marketCode(), s.stallNumber(), s.zone(), s.zone().label(), s.signboardUnified());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMarkets",
            summary = "查询市场 · List markets",
            description = "可按行政区划筛选,含其下级。· May be limited to a region and all below it.")
    public Page<View> list(
            @Parameter(description = "行政区划代码,12 位 · Region code, 12 digits") @RestQuery String region,
            @BeanParam Paging paging) {
        return markets.published(region == null || region.isEmpty() ? null : known(region), paging, View::of);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getMarket", summary = "查询一个市场 · Read a market", description = "按市场编号查询。· By its code.")
    public View get(@Parameter(description = "市场编号 · Code of the market") String code) {
        return markets.published(code, View::of);
    }

    @GET
    @Path("/{code}/stalls")
    @PermitAll
    @Operation(
            operationId = "listMarketStalls",
            summary = "查询市场的摊位 · List the stalls of a market",
            description = "公开信息,不含商户名称。· Public, without the merchants' names.")
    public Page<StallView> stalls(
            @Parameter(description = "市场编号 · Code of the market") String code,
            @Parameter(description = "经营区 · VEGETABLE, MEAT, AQUATIC or DRY_GOODS") @RestQuery String zone,
            @BeanParam Paging paging) {
        return stalls.published(markets.published(code, Market::code), zone, paging, StallView::of);
    }

    private String known(String region) {
        return regions.find(region)
                .map(Region::code)
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "region"));
    }
}
