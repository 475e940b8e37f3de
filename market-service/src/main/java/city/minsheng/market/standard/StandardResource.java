package city.minsheng.market.standard;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Published;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The standards that inspections are made by, for everybody to read. */
@Path("/api/v1/assessment-standards")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "inspections", description = "检查 · Inspections")
class StandardResource {
    @Inject
    Standards standards;

    @Schema(name = "AssessmentStandardSummary", description = "测评标准摘要 · A standard in short")
    record Summary(
            UUID id,
            @Schema(examples = "FARMERS_MARKET") String code,

            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            String nameZh,
            String nameEn,

            @Schema(description = "来源 · Where it comes from")
            String source,

            LocalDate validFrom,

            @Schema(description = "最后有效日,长期有效时不返回 · Last day, absent while open-ended")
            LocalDate validTo) {
        static Summary of(AssessmentStandard s) {
            var standard = s.standard();
            return new Summary(
                    s.id(),
                    standard.code(),
                    standard.edition(),
                    s.nameZh(),
                    s.nameEn(),
                    s.source(),
                    s.validFrom(),
                    s.validTo());
        }
    }

    @Schema(name = "AssessmentClause", description = "条款 · A clause")
    record ClauseView(String code, String titleZh, String titleEn) {}

    @Schema(name = "AssessmentItem", description = "项目 · An item")
    record ItemView(
            @Schema(examples = "1.1") String code,
            @Schema(examples = "1") String clause,
            String textZh,
            String textEn,

            @Schema(description = "不合格时的问题类型 · Kind of finding when it fails")
            FindingKind kind,

            @Schema(examples = "消防通道") String kindLabel,

            @Schema(description = "权重,合计 100 · Weight, 100 in all")
            int weight,

            @Schema(description = "否决项 · A failure caps the grade")
            boolean veto,

            @Schema(description = "标准对拍照的要求 · When the standard asks for a photo")
            PhotoRule photoRule,

            @Schema(examples = "必须") String photoRuleLabel) {
        static ItemView of(Standard.Item i) {
            return new ItemView(
                    i.code(),
                    i.clause(),
                    i.textZh(),
                    i.textEn(),
                    i.kind(),
                    i.kind().label(),
                    i.weight(),
                    i.veto(),
                    i.photoRule(),
                    i.photoRule().label());
        }
    }

    @Schema(name = "AssessmentStandard", description = "测评标准全文 · A standard, whole")
    record View(
            Summary summary,
            List<ClauseView> clauses,
            List<ItemView> items,

            @Schema(description = "各等级的起始百分数 · From which percentage each grade is reached")
            Map<Grade, Integer> gradesFromPercent,

            @Schema(description = "否决项不合格时的最高等级 · The best grade once a veto item has failed")
            Grade vetoCap) {
        static View of(AssessmentStandard s) {
            var standard = s.standard();
            return new View(
                    Summary.of(s),
                    s.clauses().stream()
                            .map(c -> new ClauseView(c.code(), c.titleZh(), c.titleEn()))
                            .toList(),
                    standard.items().stream().map(ItemView::of).toList(),
                    new TreeMap<>(standard.gradesFrom()),
                    standard.vetoCap());
        }
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAssessmentStandards",
            summary = "查询测评标准 · List assessment standards",
            description = "含历次版次。· Every edition.")
    public Page<Summary> list(@BeanParam Paging paging) {
        return standards.published(paging, Summary::of);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getAssessmentStandard",
            summary = "查询测评标准全文 · Read an assessment standard",
            description = "条款、项目、权重、否决项、拍照要求和等级。· Clauses, items, weights, veto items, photo rules and grades.")
    public View get(UUID id) {
        return View.of(standards.visible(null, id));
    }
}
