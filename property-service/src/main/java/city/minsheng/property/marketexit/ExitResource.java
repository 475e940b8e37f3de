package city.minsheng.property.marketexit;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identifier.Uscc;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Market exits: how they are opened by hand, and read. */
@Path("/api/v1/market-exits")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "market-exits", description = "物业企业市场退出 · Market exit of property companies")
class ExitResource extends ExitActResource {
    @Schema(name = "MarketExitOpening", description = "启动市场退出 · A market exit to open")
    record Open(
            @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
            @NotNull
            @Size(max = 18)
            @Uscc
            String companyUscc,

            @Schema(description = "启动原因 · Why", examples = "擅自撤离项目") @NotBlank @Size(max = 1000)
            String reason) {}

    @POST
    @ResponseStatus(201)
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "openMarketExit",
            summary = "启动市场退出 · Open a market exit",
            description = "人工启动,须说明原因;连续列入黑名单的由系统自动启动。每家企业至多一件未结束的。· By hand and with a reason; several black "
                    + "listings in a row open one by themselves. At most one running case a company.")
    public ExitView open(@NotNull @Valid Open in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        return ExitView.of(exits.open(in.companyUscc(), in.reason(), actor, now), actor, now);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listMarketExits",
            summary = "查询市场退出 · List market exits",
            description =
                    "物业人员看本企业的,各级人员看辖区的;新的在前。· Staff see that of their company, officials those of their region; newest first.")
    public Page<ExitView> list(
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = ExitStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var today = Clocks.dayOf(time.instant());
        var filter = Sight.equal("status", ExitStatus.class, status);
        return exits.page(actor, filter, paging, exit -> ExitView.line(exit, actor, today), MarketExit::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getMarketExit",
            summary = "查询一件市场退出 · Read a market exit",
            description =
                    "含整改期、决定、移交清单、办理记录和此刻可做的操作。· With its terms, decision, checklist, history and what may be done now.")
    public ExitView get(UUID id) {
        var actor = Actor.of(identity);
        return ExitView.of(exits.visible(actor, id), actor, time.instant());
    }
}
