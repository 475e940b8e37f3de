package city.minsheng.property.duty;

import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
import city.minsheng.property.problem.PropertyProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The roster of a company, kept by its own staff. */
@Path("/api/v1/duty-shifts")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "duty", description = "值班与派单 · Duty and dispatch")
@RegisterForReflection(targets = DutyShift.Snapshot.class) // the audit writes it as JSON
class DutyResource {
    static final String KIND = "duty-shift";

    @Schema(name = "DutyShiftEntry", description = "一个班次 · A shift")
    record Enter(
            @Schema(description = "当班人员的账号标识 · Opaque id of the person") @NotNull
            UUID person,

            @Schema(description = "岗位或工号,不写姓名 · Job or number, never a name", examples = "3 号楼管家")
            @NotBlank
            @Size(max = 30)
            String post,

            @Schema(description = "开始,含 · First instant", examples = "2022-09-24T08:00:00+08:00") @NotNull
            OffsetDateTime from,

            @Schema(
                    description = "结束,不含;最长 24 小时 · End, not included; 24 hours at most",
                    examples = "2022-09-24T20:00:00+08:00")
            @NotNull
            OffsetDateTime to) {}

    @Schema(name = "DutyShift", description = "班次 · A shift")
    record View(
            UUID id,

            @Schema(description = "企业 · Company", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "当班人员 · Who is on duty") UUID person,

            @Schema(description = "岗位或工号 · Job or number", examples = "3 号楼管家")
            String post,

            @Schema(description = "开始 · First instant") Instant from,

            @Schema(description = "结束 · End") Instant to) {
        static View of(DutyShift shift) {
            var s = shift.snapshot();
            return new View(shift.id(), s.companyUscc(), s.person(), s.post(), s.fromAt(), s.toAt());
        }
    }

    @Inject
    DutyShifts shifts;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "enterDutyShift",
            summary = "排班 · Enter a shift",
            description = "同一人员的班次不得重叠。· The shifts of one person do not overlap.")
    public View enter(@NotNull @Valid Enter in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var from = in.from().toInstant();
        var to = in.to().toInstant();
        var shift = new DutyShift(actor.requireOrg(), in.person(), in.post(), from, to, now);
        if (shifts.overlaps(in.person(), from, to)) {
            throw Refusal.of(PropertyProblem.SHIFT_OVERLAP);
        }
        shifts.persist(shift);
        shifts.flush();
        audit.change(actor, "ENTER", KIND, shift.id(), null, shift.snapshot());
        return View.of(shift);
    }

    @GET
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "listDutyShifts",
            summary = "查询值班表 · List the roster",
            description = "本企业的班次,新排的在前。· The shifts of the caller's company, newest first.")
    public Page<View> list(@BeanParam Paging paging) {
        return shifts.page(Actor.of(identity), Sight.everything(), paging, View::of, DutyShift::id);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed(PROPERTY_STAFF)
    @Operation(
            operationId = "deleteDutyShift",
            summary = "取消班次 · Take a shift away",
            description = "只影响以后的派单。· Only what is handed out from now on changes.")
    public void delete(UUID id) {
        var actor = Actor.of(identity);
        var shift = shifts.visibleLocked(actor, id);
        shifts.remove(shift);
        audit.change(actor, "DELETE", KIND, id, shift.snapshot(), null);
    }
}
