package city.minsheng.market.bulletin;

import city.minsheng.common.http.Published;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.market.filter.Filter;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The bulletin of one market and day, as everybody reads it. */
@Path("/api/v1/markets")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "bulletins", description = "每日公示 · Daily bulletins")
class MarketBulletinResource {
    @Inject
    Bulletins bulletins;

    @Schema(name = "Bulletin", description = "每日公示 · A published bulletin")
    record View(
            @Schema(description = "content 原文(UTF-8)的 SHA-256 · SHA-256 of the text of content in UTF-8")
            String hash,

            @Schema(implementation = Content.class) @JsonRawValue
            String content) {}

    @GET
    @Path("/{code}/bulletins/{day}")
    @PermitAll
    @Operation(
            operationId = "getBulletin",
            summary = "查询市场当日公示 · Read the bulletin of a market and day",
            description = "默认最新版次;edition 指定版次。· The latest edition, or the one asked for.")
    public View get(
            @Parameter(description = "市场编号 · Code of the market") String code,
            @Parameter(description = "日期 · Day, 2022-09-22") String day,
            @Parameter(description = "版次 · Edition, from 1") @RestQuery String edition) {
        var bulletin = bulletins.published(code, Filter.dayOf(day, "day"), number(edition));
        return new View(bulletin.contentHash(), bulletin.content());
    }

    private static Integer number(String edition) {
        if (edition == null || edition.isEmpty()) {
            return null;
        }
        if (!edition.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "edition");
        }
        return Integer.valueOf(edition);
    }
}
