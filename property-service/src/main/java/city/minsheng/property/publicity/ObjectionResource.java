package city.minsheng.property.publicity;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.step.Steps;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Objections to published lists: raised by whom a line concerns, answered by the officers of the region. */
@Path("/api/v1/objections")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = Objection.Snapshot.class) // the audit writes it as JSON
@Tag(name = "publicities", description = "公示与异议 · Publicity and objections")
class ObjectionResource {
    private static final Steps.Kind<Objection> KIND = new Steps.Kind<>("objection", Objection::snapshot);

    @Schema(name = "ObjectionRaise", description = "一条新异议 · A new objection")
    record Raise(
            @Schema(description = "公示标识 · Id of the publicity") @NotNull
            UUID publicityId,

            @Schema(description = "名单序号,从 1 起 · Number of the line, from 1", examples = "3") @NotNull @Min(1)
            Integer line,

            @Schema(description = "异议内容 · What is said against it", examples = "检查得分与现场记录不符")
            @NotBlank
            @Size(max = 2000)
            String content) {}

    @Schema(name = "ObjectionAnswer", description = "答复 · An answer")
    record Answer(
            @Schema(description = "答复内容 · The answer", examples = "经核实,检查记录有误,予以更正") @NotBlank @Size(max = 2000)
            String answer) {}

    @Schema(name = "Objection", description = "异议 · An objection")
    record View(
            UUID id,
            @JsonIgnore @Schema(hidden = true) long version,

            @Schema(description = "公示标识 · Id of the publicity")
            UUID publicityId,

            @Schema(description = "名单序号 · Number of the line", examples = "3")
            int line,

            @Schema(description = "异议内容 · What is said against it", examples = "检查得分与现场记录不符")
            String content,

            @Schema(description = "提出时刻 · When it was raised")
            Instant raisedAt,

            ObjectionStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "待答复")
            String statusLabel,

            @Schema(description = "答复内容,未答复不返回 · The answer, absent until there is one", examples = "经核实,检查记录有误,予以更正")
            String answer,

            @Schema(description = "答复时刻 · When it was answered")
            Instant answeredAt,

            @Schema(description = "此刻可做的操作 · What this caller may do now")
            List<ObjectionMove> allowedActions)
            implements Versioned {
        static View of(Objection o, Actor actor) {
            return new View(
                    o.id(),
                    o.version(),
                    o.publicityId(),
                    o.seq() + 1,
                    o.content(),
                    o.raisedAt(),
                    o.status(),
                    o.status().label(),
                    o.answer(),
                    o.answeredAt(),
                    o.allowedTo(actor));
        }
    }

    @Inject
    Objections objections;

    @Inject
    Audit audit;

    @Inject
    Steps steps;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROPERTY_STAFF, RESIDENT})
    @Operation(
            operationId = "raiseObjection",
            summary = "提出异议 · Raise an objection",
            description = "公示期内对涉及自己或本单位的一行提出;最后一个工作日至 24:00 有效。· Within the period, to a line that concerns "
                    + "the caller or his organisation; the last working day counts to its end.")
    public View raise(@NotNull @Valid Raise in) {
        var actor = Actor.of(identity);
        var objection = objections.raise(in.publicityId(), in.line(), in.content(), actor, time.instant());
        objections.flush();
        audit.change(actor, "RAISE", KIND.name(), objection.id(), null, objection.snapshot());
        return View.of(objection, actor);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, RESIDENT, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listObjections",
            summary = "查询异议 · List objections",
            description = "提出人看自己的,物业人员看本企业的,各级人员看辖区的;新的在前。· Each his own, staff those of their company, "
                    + "officials those of their region; newest first.")
    public Page<View> list(@BeanParam Paging paging) {
        var actor = Actor.of(identity);
        return objections.page(
                actor, Sight.everything(), paging, objection -> View.of(objection, actor), Objection::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, RESIDENT, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR})
    @Operation(
            operationId = "getObjection",
            summary = "查询一条异议 · Read an objection",
            description = "含答复和此刻可做的操作。· With its answer and what may be done now.")
    public View get(UUID id) {
        var actor = Actor.of(identity);
        return View.of(objections.visible(actor, id), actor);
    }

    @POST
    @Path("/{id}/uphold")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "upholdObjection",
            summary = "认定异议成立 · Uphold an objection",
            description =
                    "答复异议成立;更正另行办理。· Answers that it is right; what follows from it is corrected by a step of its own.")
    public View uphold(UUID id, @NotNull @Valid Answer in) {
        return answer(id, ObjectionMove.UPHOLD, in);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "rejectObjection",
            summary = "认定异议不成立 · Reject an objection",
            description = "答复异议不成立并说明理由。· Answers that it is not right, and why.")
    public View reject(UUID id, @NotNull @Valid Answer in) {
        return answer(id, ObjectionMove.REJECT, in);
    }

    private View answer(UUID id, ObjectionMove move, Answer in) {
        return steps.take(
                objections,
                KIND,
                id,
                move,
                (objection, actor, now) -> objection.answer(move, in.answer(), actor, now),
                (objection, actor, now) -> View.of(objection, actor));
    }
}
