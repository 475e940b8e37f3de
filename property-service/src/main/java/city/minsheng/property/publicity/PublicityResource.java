package city.minsheng.property.publicity;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import city.minsheng.common.scope.Sight;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The published lists, open to everyone. */
@Path("/api/v1/publicities")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "publicities", description = "公示与异议 · Publicity and objections")
class PublicityResource {
    @Schema(name = "Publicity", description = "公示 · A published list")
    record View(
            UUID id,
            PublicityKind kind,

            @Schema(description = "种类名称 · Name of the kind", examples = "质量评价")
            String kindLabel,

            @Schema(description = "公示事项的标识 · Id of what it is about")
            UUID subjectId,

            @Schema(description = "第几次公示 · Which publication of it", examples = "1")
            int round,

            @Schema(description = "标题 · Title", examples = "冠县2022年第三季度物业服务质量评价")
            String title,

            @Schema(description = "地区代码 · Region", examples = "371525000000")
            String regionCode,

            @Schema(description = "名单行数 · Lines", examples = "28")
            int count,

            @Schema(description = "合计,没有合计的名单不返回 · Total, absent where the list has none", examples = "710")
            Long total,

            @Schema(
                    description = "名单的 SHA-256:各行“序号、名称、内容”以制表符分隔、以换行结尾,UTF-8 · SHA-256 over all lines: "
                            + "number, name and content parted by tabulators, each line ended by a line feed, UTF-8",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String listHash,

            @Schema(description = "公示期,工作日 · Period in working days", examples = "5")
            int workingDays,

            @Schema(description = "公示时刻 · When it was published")
            Instant publishedAt,

            @Schema(description = "异议截止日,含当日 · Last day for objections, to its end")
            LocalDate endsOn,

            @Schema(description = "公示期是否未满 · Whether the period still runs")
            boolean running,

            @Schema(description = "结束时刻,未结束不返回 · When it was closed, absent until then")
            Instant closedAt,

            Outcome outcome) {
        static View of(Publicity p, Instant now) {
            return new View(
                    p.id(),
                    p.kind(),
                    p.kind().label(),
                    p.subjectId(),
                    p.round(),
                    p.title(),
                    p.regionCode(),
                    p.lineCount(),
                    p.total(),
                    p.listHash(),
                    p.workingDays(),
                    p.publishedAt(),
                    p.endsOn(),
                    !p.isOver(now),
                    p.closedAt(),
                    p.outcome());
        }
    }

    @Schema(name = "PublicityLine", description = "公示名单的一行,不含个人信息 · A line of the list, without personal data")
    record LineView(
            @Schema(description = "序号 · Number", examples = "1")
            int line,

            @Schema(description = "名称,个人姓名已脱敏 · Name, masked where it is a person's", examples = "冠县冠州物业服务有限公司")
            String name,

            @Schema(description = "公示内容 · What is published", examples = "第 1 名,92.35 分")
            String content) {
        static LineView of(Publicities.Shown line) {
            return new LineView(line.line(), line.name(), line.content());
        }
    }

    @Inject
    Publicities publicities;

    @Inject
    InstantSource time;

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicities",
            summary = "查询公示 · List the publicities",
            description = "正在公示和已结束的,新的在前;撤回的不再显示。· Those that run or ran, newest first; a withdrawn one is not shown.")
    public Page<View> list(
            @Parameter(description = "种类 · Kind", schema = @Schema(implementation = PublicityKind.class)) @RestQuery
                    String kind,
            @BeanParam Paging paging) {
        var now = time.instant();
        var filter = Sight.equal("kind", PublicityKind.class, kind);
        return publicities.published(filter, paging, publicity -> View.of(publicity, now));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getPublicity",
            summary = "查询一个公示 · Read a publicity",
            description = "行数、合计和名单哈希自公示时刻起冻结。· Count, total and hash are frozen from the moment of publication.")
    public View get(UUID id) {
        return View.of(publicities.visible(null, id), time.instant());
    }

    @GET
    @Path("/{id}/lines")
    @PermitAll
    @Operation(
            operationId = "listPublicityLines",
            summary = "查询公示名单 · List the published lines",
            description = "按名单顺序分页,不含个人信息。· In the order of the list, by pages, without personal data.")
    public Page<LineView> lines(UUID id, @BeanParam Paging paging) {
        var page = publicities.lines(publicities.visible(null, id).id(), paging);
        return new Page<>(page.items().stream().map(LineView::of).toList(), page.nextCursor());
    }
}
