package city.minsheng.market.bulletin;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.market.filter.Filter;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The bulletins as everybody reads them: published ones only, no token, no personal data. */
@Path("/api/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "bulletins", description = "每日公示 · Daily bulletins")
class PublicBulletinResource {
    @Inject
    Bulletins bulletins;

    @Schema(name = "BulletinSummary", description = "公示摘要 · A bulletin in short")
    record Summary(
            UUID id,
            @Schema(examples = "NM371502001") String marketCode,
            @Schema(examples = "2022-09-22") LocalDate day,

            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            @Schema(description = "检测数 · Tests", examples = "5")
            int tests,

            @Schema(description = "阳性数 · Positive ones", examples = "0")
            int positives,

            Instant publishedAt,

            @Schema(description = "公示内容的 SHA-256 · SHA-256 of the content")
            String hash) {
        static Summary of(Bulletin b) {
            return new Summary(
                    b.id(),
                    b.marketCode(),
                    b.day(),
                    b.edition(),
                    b.tests(),
                    b.positives(),
                    b.publishedAt(),
                    b.contentHash());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listBulletins",
            summary = "查询每日公示 · List bulletins",
            description = "每个市场每日的最新版次。· The latest edition of each market and day.")
    public Page<Summary> list(
            @Parameter(description = "市场编号 · Code of the market") @RestQuery String market,
            @Parameter(description = "日期 · Day, 2022-09-22") @RestQuery String day,
            @BeanParam Paging paging) {
        var filter = new Filter().text("marketCode", market).day("day", day);
        return bulletins.published(filter.sight(), paging, Summary::of);
    }
}
