package city.minsheng.property.listing;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The red and black list as everyone sees it. */
@Path("/api/v1/published-listings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "published-listings", description = "红黑名单公布 · The published red and black list")
class PublicListingResource {
    @Inject
    Listings listings;

    @Inject
    Regions regions;

    @Inject
    InstantSource time;

    @Schema(name = "PublishedListing", description = "公布的红黑名单记录 · A published listing")
    record View(
            UUID id,

            @Schema(description = "企业名称 · Name of the company", examples = "冠县冠州物业服务有限公司")
            String companyName,

            @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "行政区划代码 · Region", examples = "371525000000")
            String regionCode,

            Colour colour,

            @Schema(description = "名单名称 · Name of the list", examples = "黑名单")
            String colourLabel,

            Ground reasonCode,

            @Schema(description = "事由名称 · Name of the ground", examples = "长期不履行服务承诺")
            String reasonLabel,

            @Schema(description = "事由说明 · The reason in words")
            String reason,

            @Schema(description = "首日 · First day") LocalDate validFrom,

            @Schema(description = "末日,含当日 · Last day, included")
            LocalDate validTo,

            @Schema(description = "公布文号 · Number of the document", examples = "冠建物〔2022〕18 号")
            String document,

            @Schema(description = "公布时刻 · When it was published")
            Instant publishedAt) {
        static View of(Listing l) {
            return new View(
                    l.id(),
                    l.companyName(),
                    l.companyUscc(),
                    l.regionCode(),
                    l.colour(),
                    l.colour().label(),
                    l.ground(),
                    l.ground().label(),
                    l.reason(),
                    l.term().from(),
                    l.term().to(),
                    l.document(),
                    l.publishedAt());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedListings",
            summary = "查询红黑名单 · The red and black list",
            description =
                    "今天仍在期限内的;到期、修复、撤销的不再显示。· What stands today; what has expired, was repaired or revoked is not shown.")
    public Page<View> list(
            @Parameter(description = "行政区划代码,12 位,含其下级 · Region code, 12 digits, and all below it") @RestQuery
                    String region,
            @Parameter(description = "名单类型 · Which list", schema = @Schema(implementation = Colour.class)) @RestQuery
                    String colour,
            @BeanParam Paging paging) {
        var filter = in(region).and(Sight.equal("colour", Colour.class, colour));
        return listings.published(filter, Clocks.dayOf(time.instant()), paging, View::of);
    }

    private Sight in(String region) {
        if (region == null || region.isEmpty()) {
            return Sight.everything();
        }
        var known = regions.find(region)
                .map(Region::code)
                .orElseThrow(() -> Refusal.of(CommonProblem.BAD_PARAMETER, "region"));
        return new Sight("e.place." + Place.attribute(Level.of(known)) + " = :region", Map.of("region", known));
    }
}
