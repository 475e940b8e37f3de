package city.minsheng.employment.enterprise;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.scope.Sight;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Standing;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the register knows of enterprises. */
@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "enterprises", description = "参保企业 · Enterprises")
class EnterpriseResource {
    @Inject
    Enterprises enterprises;

    @Inject
    SecurityIdentity identity;

    @Schema(name = "Enterprise", description = "参保企业;缺少的事实不返回 · An enterprise; a fact that is not known is left out")
    record View(
            UUID id,
            long version,
            @Schema(examples = "91371500MA00001620") String uscc,
            @Schema(examples = "聊城样例有限公司") String name,
            @Schema(examples = "371525000000") String regionCode,
            EnterpriseSize size,
            @Schema(examples = "小型") String sizeLabel,
            @Schema(examples = "31") Integer averageInsured,
            @Schema(examples = "0") Integer layoffs,
            @Schema(examples = "12") Integer premiumMonths,
            @Schema(examples = "15772.26") String premiumPaidYuan,
            Standing status,
            @Schema(examples = "正常") String statusLabel,
            Boolean trainingEligible,
            @Schema(examples = "6204***********0917") String bankAccountMasked,
            Instant factsAt)
            implements Versioned {
        static View of(Enterprise e) {
            return new View(
                    e.id(),
                    e.version(),
                    e.uscc(),
                    e.name(),
                    e.regionCode(),
                    e.size(),
                    e.size() == null ? null : e.size().label(),
                    e.averageInsured(),
                    e.layoffs(),
                    e.premiumMonths(),
                    e.premiumPaidFen() == null ? null : new Money(e.premiumPaidFen()).yuan(),
                    e.status(),
                    e.status() == null ? null : e.status().label(),
                    e.trainingEligible(),
                    e.bankAccountMasked(),
                    e.factsAt());
        }
    }

    @GET
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ENTERPRISE})
    @Operation(
            operationId = "listEnterprises",
            summary = "查询参保企业 · List enterprises",
            description =
                    "经办人员看辖区内的企业,企业只看自己;可按信用代码筛选。· Officers see their region, an enterprise itself; may be limited to a USCC.")
    public Page<View> list(
            @Parameter(description = "统一社会信用代码 · Unified social credit code", schema = @Schema(maxLength = 18))
                    @RestQuery
                    String uscc,
            @BeanParam Paging paging) {
        var filter =
                uscc == null || uscc.isEmpty() ? Sight.everything() : new Sight("e.uscc = :uscc", Map.of("uscc", uscc));
        return enterprises.page(Actor.of(identity), filter, paging, View::of, Enterprise::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({EMPLOYMENT_CLERK, EMPLOYMENT_APPROVER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ENTERPRISE})
    @Operation(
            operationId = "getEnterprise",
            summary = "查询一家参保企业 · Read an enterprise",
            description = "账号只显示首末四位。· Of the account only the first and last four digits are shown.")
    public View get(UUID id) {
        return View.of(enterprises.visible(Actor.of(identity), id));
    }
}
