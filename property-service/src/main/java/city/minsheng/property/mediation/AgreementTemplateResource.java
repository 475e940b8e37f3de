package city.minsheng.property.mediation;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts of agreements, and what is to be filled in. */
@Path("/api/v1/agreement-templates")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "mediations", description = "物业纠纷三级调解 · Mediation on three levels")
class AgreementTemplateResource {
    @Schema(name = "AgreementTemplate", description = "调解协议书模板的一个版次 · An edition of the text of an agreement")
    record View(
            @Schema(description = "模板代码 · Code", examples = "AGREEMENT")
            String code,

            @Schema(description = "版次 · Edition", examples = "1")
            int edition,

            @Schema(description = "标题 · Title", examples = "物业纠纷调解协议书")
            String title,

            @Schema(description = "全文,空白写作双花括号 · The text; blanks stand in double braces")
            String body,

            @Schema(description = "须由调解员填写的空白 · The blanks that a mediator fills in")
            List<String> blanks,

            @Schema(description = "第一天 · In force from") LocalDate validFrom,

            @Schema(description = "最后一天;未定不返回 · In force until, absent while open-ended")
            LocalDate validTo) {}

    @Schema(name = "AgreementTemplateList", description = "各版次 · The editions")
    record Editions(List<View> items) {}

    @Inject
    MediationCases cases;

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listAgreementTemplates",
            summary = "查询协议书模板 · List the templates of agreements",
            description =
                    "各版次,新的在前;达成协议时用当天有效的版次。· All editions, newest first; an agreement is written on the one in force.")
    public Editions list() {
        return new Editions(cases.templates().stream()
                .map(template -> template.view(MediationMoveResource.KNOWN))
                .toList());
    }
}
