package city.minsheng.employment.batch;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.money.Money;
import city.minsheng.employment.entitlement.Filters;
import city.minsheng.employment.programme.Programme;
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

/** The published lists: open to everyone, without accounts and with masked codes. */
@Path("/api/v1/publicities")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "publicities", description = "公示 · Publicity")
class PublicityResource {
    @Inject
    Publicities publicities;

    @Schema(name = "Publicity", description = "公示 · A published list")
    record View(
            UUID id,
            @Schema(examples = "WG-2022-000001") String number,
            Programme programme,
            @Schema(examples = "稳岗返还") String programmeLabel,
            @Schema(examples = "2022") int year,
            @Schema(examples = "371500000000") String regionCode,
            @Schema(examples = "6558") int count,
            @Schema(examples = "51577200.00") String totalYuan,

            @Schema(description = "名单的 SHA-256 · SHA-256 of the list")
            String listHash,

            Instant publishedAt,

            @Schema(description = "异议截止日 · Last day for objections")
            LocalDate endsOn,

            Instant closedAt) {
        static View of(Publicity p) {
            return new View(
                    p.id(),
                    p.number(),
                    p.programme(),
                    p.programme().label(),
                    p.year(),
                    p.regionCode(),
                    p.itemCount(),
                    new Money(p.totalFen()).yuan(),
                    p.listHash(),
                    p.publishedAt(),
                    p.endsOn(),
                    p.closedAt());
        }
    }

    @Schema(name = "PublicityItem", description = "公示名单的一行 · A row of the list")
    record ItemView(
            UUID id,
            @Schema(examples = "聊城样例有限公司") String enterpriseName,
            @Schema(examples = "913715********1620") String usccMasked,
            @Schema(examples = "371525000000") String regionCode,
            @Schema(examples = "31") int persons,
            @Schema(examples = "14195.03") String amountYuan) {
        static ItemView of(Publicities.Item item) {
            return new ItemView(
                    item.id(),
                    item.enterpriseName(),
                    item.usccMasked(),
                    item.regionCode(),
                    item.persons(),
                    item.amountYuan().yuan());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicities",
            summary = "查询公示 · List the publicities",
            description = "正在公示和已期满的;撤回的不再显示。· Those that run or ran; a withdrawn one is not shown.")
    public Page<View> list(
            @Parameter(description = "政策项目 · Programme", schema = @Schema(implementation = Programme.class)) @RestQuery
                    String programme,
            @Parameter(description = "年度 · Year", schema = @Schema(maxLength = 4)) @RestQuery String year,
            @BeanParam Paging paging) {
        var filter = new Filters()
                .oneOf("programme", "programme", Programme.class, programme)
                .year("cycleYear", "year", year)
                .sight();
        return publicities.published(filter, paging, View::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicity",
            summary = "查询一个公示 · Read a publicity",
            description = "家数、总额和名单哈希自公示起冻结。· Count, total and hash are frozen from the moment of publication.")
    public View get(UUID id) {
        return View.of(publicities.visible(null, id));
    }

    @GET
    @Path("/{id}/items")
    @PermitAll
    @Operation(
            operationId = "listPublicityItems",
            summary = "查询公示名单 · List the published enterprises",
            description = "分页;信用代码脱敏,不含账号。· By pages; codes are masked, accounts are not shown.")
    public Page<ItemView> items(UUID id, @BeanParam Paging paging) {
        var page = publicities.items(publicities.visible(null, id), paging);
        return new Page<>(page.items().stream().map(ItemView::of).toList(), page.nextCursor());
    }
}
