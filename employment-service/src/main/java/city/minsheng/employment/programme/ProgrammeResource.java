package city.minsheng.employment.programme;

import static city.minsheng.common.identity.Roles.*;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.policy.PolicyParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The programmes and every version of their parameters. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "programmes", description = "政策项目与年度 · Programmes and cycles")
class ProgrammeResource {
    @Inject
    PolicyParameters parameters;

    @Schema(name = "PolicyParameter", description = "政策参数的一个版本 · A dated version of a policy parameter")
    record ParameterView(
            @Schema(examples = "employment.refund-percent.SMALL")
            String key,

            @Schema(examples = "90") String value,
            LocalDate validFrom,
            LocalDate validTo,
            @Schema(examples = "人社部发〔2022〕23号 第一条") String document,
            String link) {
        static ParameterView of(PolicyParameter p) {
            return new ParameterView(p.key(), p.value(), p.validFrom(), p.validTo(), p.document(), p.link());
        }
    }

    @Schema(name = "ProgrammeInfo", description = "政策项目 · A programme")
    record View(
            Programme code,
            @Schema(examples = "稳岗返还") String label,
            @Schema(examples = "Job-retention refund") String english,

            @Schema(description = "同一企业是否只享受一次 · Given once only")
            boolean onceOnly,

            List<ParameterView> parameters) {}

    @Schema(name = "Programmes", description = "政策项目列表 · The programmes")
    record Programmes(List<View> items) {}

    @GET
    @RolesAllowed({
        EMPLOYMENT_CLERK,
        EMPLOYMENT_APPROVER,
        ENTERPRISE,
        COUNTY_OFFICER,
        CITY_OFFICER,
        AUDITOR,
        ADMIN,
        PARTNER
    })
    @Operation(
            operationId = "listProgrammes",
            summary = "查询政策项目 · List the programmes",
            description =
                    "每个项目及其全部政策参数版本,含文号和链接。· Each programme with every version of its parameters, document and link.")
    public Programmes list() {
        var all = parameters.all();
        return new Programmes(Arrays.stream(Programme.values())
                .map(programme -> view(programme, all))
                .toList());
    }

    private static View view(Programme programme, List<PolicyParameter> all) {
        var keys = programme
                .rules(key -> all.stream()
                        .filter(parameter -> parameter.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .parameters()
                .stream()
                .map(PolicyParameter::key)
                .toList();
        return new View(
                programme,
                programme.label(),
                programme.english(),
                programme.isOnceOnly(),
                all.stream()
                        .filter(parameter -> keys.contains(parameter.key()))
                        .map(ParameterView::of)
                        .toList());
    }
}
