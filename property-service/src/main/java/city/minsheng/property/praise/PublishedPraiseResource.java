package city.minsheng.property.praise;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The public list of praise, which names nobody. */
@Path("/api/v1/published-praises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "praises", description = "锦旗、表扬信 · Praise")
class PublishedPraiseResource {
    @Schema(name = "PublishedPraise", description = "公开的锦旗或表扬信,不含个人信息 · Published praise, without personal data")
    record View(
            UUID id,
            PraiseKind kind,

            @Schema(description = "名称 · Name of the kind", examples = "锦旗")
            String kindLabel,

            @Schema(
                    description = "受表扬的企业;主管部门则不返回 · The company, absent for the department",
                    examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
            String communityCode,

            @Schema(description = "收到日期 · Day of receipt") LocalDate receivedOn,

            @Schema(description = "事由 · What for", examples = "热心服务,排忧解难")
            String subject) {
        static View of(Praise praise) {
            var p = praise.facts();
            return new View(
                    p.id(),
                    p.kind(),
                    p.kind().label(),
                    p.companyUscc(),
                    p.communityCode(),
                    p.receivedOn(),
                    p.subject());
        }
    }

    @Inject
    Praises praises;

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedPraises",
            summary = "公开的锦旗、表扬信 · Published praise",
            description = "可按企业筛选;新登记的在前。· May be limited to a company; newest first.")
    public Page<View> list(
            @Parameter(description = "企业信用代码 · Code of the company", schema = @Schema(maxLength = 18)) @RestQuery
                    String company,
            @BeanParam Paging paging) {
        var filter = company == null || company.isEmpty()
                ? Sight.everything()
                : new Sight("e.companyUscc = :company", Map.of("company", company));
        return praises.published(filter, paging, View::of);
    }
}
