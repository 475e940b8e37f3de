package city.minsheng.property.cable;

import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The schedule of the works, planned backwards from the due dates. */
@Path("/api/v1/cable-schedule")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "cable-sites", description = "飞线整治 · Overhead cables")
class CableScheduleResource extends CableResource {
    private static final int MOST = 1000;
    private static final int LAST_YEAR = 9999;

    @Schema(name = "CableScheduleOrder", description = "按此排期 · What to plan by")
    record Order(
            @Schema(description = "每周可整治的点位数 · Sites a week", examples = "8") @NotNull @Min(1) @Max(MOST)
            Integer capacity,

            @Schema(description = "没有期限的点位用此期限 · Due day for sites without one")
            LocalDate dueOn) {}

    @Schema(name = "CableSchedule", description = "倒排工期 · A schedule planned backwards")
    record View(
            @Schema(description = "每周可整治的点位数 · Sites a week", examples = "8")
            int capacity,

            @Schema(description = "所用权重 · The weights used") String weights,

            @Schema(description = "已排定的点位,按周和次序 · The sites by week and order")
            List<Line> items,

            @Schema(description = "排不下的点位数 · Sites that do not fit before they are due", examples = "0")
            int late,

            @Schema(description = "排得下的最小每周数;0 表示期限已不可能 · Sites a week that would do; 0 if none does", examples = "8")
            int leastCapacity,

            @Schema(description = "没有期限、未排的点位数 · Sites left out for they have no due day", examples = "0")
            int withoutDueDate) {
        static View of(SchedulePlan plan) {
            return new View(
                    plan.capacity(),
                    plan.weights().text(),
                    plan.slots().stream().map(slot -> Line.of(slot, plan)).toList(),
                    plan.late().size(),
                    plan.leastCapacity(),
                    plan.withoutDue());
        }
    }

    @Schema(name = "CableScheduleLine", description = "一个点位的排期 · When a site is worked on")
    record Line(
            UUID siteId,

            @Schema(description = "名称 · Name", examples = "后许小区")
            String name,

            SiteKind kind,

            @Schema(description = "次序 · Place in the order", examples = "1")
            int rank,

            Priority priority,

            @Schema(description = "所在周的周一 · Monday of its week")
            LocalDate week,

            @Schema(description = "期限 · Due on") LocalDate dueOn) {
        static Line of(BackwardSchedule.Slot<CableSite> slot, SchedulePlan plan) {
            var site = slot.site().work();
            var facts = site.facts();
            return new Line(
                    site.id(),
                    facts.name(),
                    facts.kind(),
                    slot.site().rank(),
                    Priority.of(site.traits(), plan.weights()),
                    slot.week(),
                    slot.site().dueOn());
        }
    }

    @GET
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER})
    @Operation(
            operationId = "previewCableSchedule",
            summary = "试排工期 · Preview a schedule",
            description =
                    "把待整治的点位按优先次序从期限倒排到各周,不保存;同样的数据得到同样的结果。· Lays the waiting sites backwards from their due days, by "
                            + "order; nothing is stored, and the same data give the same answer.")
    public View preview(
            @Parameter(description = "每周可整治的点位数,1 到 1000 · Sites a week, 1 to 1000", required = true, example = "8")
                    @RestQuery
                    String capacity,
            @Parameter(description = "没有期限的点位用此期限 · Due day for sites without one", example = "2022-09-15") @RestQuery
                    String dueOn) {
        if (capacity == null || !capacity.matches("[1-9][0-9]{0,2}|1000")) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "capacity");
        }
        return View.of(plan(Actor.of(identity), Integer.parseInt(capacity), day(dueOn), time.instant()));
    }

    private static LocalDate day(String dueOn) {
        try {
            return dueOn == null || dueOn.isEmpty() ? null : LocalDate.parse(dueOn);
        } catch (DateTimeException noDay) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "dueOn");
        }
    }

    @POST
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "applyCableSchedule",
            summary = "按期排定 · Apply a schedule",
            description = "待整治的点位都进入“已排期”;有一个排不下就全部不排,并说明至少需要的每周数。· Every waiting site becomes PLANNED; when one "
                    + "does not fit, none is, and the answer says what would do.")
    public View apply(@NotNull @Valid Order in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var plan = plan(actor, in.capacity(), in.dueOn(), now);
        if (!plan.late().isEmpty()) {
            throw Refusal.of(CableProblem.INFEASIBLE, in.capacity(), plan.late().size(), plan.leastCapacity());
        }
        var schedule = sites.record(actor, plan, plan.slots().size(), now);
        for (var slot : plan.slots()) {
            var site = slot.site().work();
            var before = site.snapshot();
            site.schedule(schedule, slot.site().rank(), slot.week(), actor, now);
            sites.flush(); // a site that somebody moved meanwhile is refused here, and with it the whole schedule
            audit.change(actor, "SCHEDULE", KIND, site.id(), before, site.snapshot());
        }
        return View.of(plan);
    }

    private SchedulePlan plan(Actor actor, int capacity, LocalDate dueOn, Instant now) {
        if (dueOn != null && dueOn.getYear() > LAST_YEAR) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "dueOn");
        }
        var weights = sites.weights(now);
        return SchedulePlan.of(
                sites.waiting(actor, weights), sites.announced(actor), capacity, dueOn, weights, Clocks.dayOf(now));
    }
}
