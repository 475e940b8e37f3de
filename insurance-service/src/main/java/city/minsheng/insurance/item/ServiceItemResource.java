package city.minsheng.insurance.item;

import city.minsheng.common.http.Published;
import city.minsheng.common.problem.Refusal;
import city.minsheng.insurance.problem.InsuranceProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public guide to what can be done, where, with what and in how many days. */
@Path("/api/v1/service-items")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Published
@Tag(name = "service-items", description = "服务事项 · Service items")
class ServiceItemResource {
    @Schema(name = "ServiceItems", description = "服务事项列表 · The service items")
    record Items(List<ItemView> items) {}

    @Inject
    ServiceItems register;

    @GET
    @PermitAll
    @Operation(
            operationId = "listServiceItems",
            summary = "查询服务事项 · List the service items",
            description = "每个事项的材料、受理和审核层级、法定与承诺工作日、网上和电话渠道。· "
                    + "Materials, levels, legal and promised working days and channels of each item.")
    public Items list() {
        return new Items(register.all().stream().map(ItemView::of).toList());
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getServiceItem",
            summary = "查询一个服务事项 · Read a service item",
            description = "办事指南。· The guide to one item.")
    public ItemView get(String code) {
        return register.find(code).map(ItemView::of).orElseThrow(() -> Refusal.of(InsuranceProblem.ITEM_MISSING));
    }
}
