package city.minsheng.property.formation;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.http.Idempotent;
import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Region;
import city.minsheng.common.region.Regions;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.publicity.Announcement;
import city.minsheng.property.publicity.Outcome;
import city.minsheng.property.publicity.PublicLine;
import city.minsheng.property.publicity.Publicities;
import city.minsheng.property.publicity.PublicityKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done to a formation: a procedure is completed, or the whole stands still, or its vote is held again. */
@Path("/api/v1/committee-formations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "committee-formations", description = "业主委员会组建 · Formation of owners' committees")
class FormationMoveResource extends FormationResource {
    @Schema(name = "FormationCompletion", description = "完成一项程序 · A procedure is completed")
    record Complete(
            @Schema(description = "程序序号 · Number of the procedure", examples = "6") @NotNull @Min(1) @Max(99)
            Integer number,

            @Schema(
                    description = "材料名称与已上传文件的标识 · The documents by name, each with the id of its uploaded file",
                    examples = "{\"筹备组成员名单\": \"0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7f40\"}")
            @Size(max = 20)
            Map<@NotNull @Size(max = 60) String, @NotNull UUID> documents,

            @Schema(description = "已签字的 · Who has signed") @Size(max = 20)
            List<@NotNull @Size(max = 60) String> signatures,

            @Schema(description = "文书的各项空白 · The blanks of the document, by their names") @Size(max = 20)
            Map<@NotNull @Size(max = 40) String, @NotNull @Size(max = 2000) String> fields,

            @Schema(description = "公示内容 · The list to be published") @Size(max = 500)
            List<@NotNull @Valid Line> lines,

            @Schema(description = "筹备组人员构成,仅程序 6 · The preparatory group, for procedure 6 alone") @Valid
            Group group,

            @Schema(description = "说明 · Comment") @Size(max = 500)
            String comment) {
        Completion completion() {
            return new Completion(
                    documents == null ? Map.of() : documents,
                    signatures == null ? List.of() : signatures,
                    fields == null ? Map.of() : fields,
                    lines == null
                            ? List.of()
                            : lines.stream().map(Line::publicLine).toList(),
                    group == null ? null : new PreparatoryGroup(group.members(), group.owners(), group.headFromTown()),
                    comment);
        }
    }

    @Schema(name = "FormationPublicLine", description = "公示的一行 · A line of the list")
    record Line(
            @Schema(description = "姓名,公示时脱敏 · Name of a person, masked when it is published", examples = "李路燕")
            @NotBlank
            @Size(max = 50)
            String name,

            @Schema(description = "内容,不写个人信息 · What is said, without personal data", examples = "3 号楼业主")
            @NotBlank
            @Size(max = 200)
            String content,

            @Schema(description = "所涉人员,可提出异议 · Whom it concerns; may object")
            UUID person) {
        PublicLine publicLine() {
            var masked = PublicLine.ofPerson(person == null ? NOBODY : person, name, content);
            return person == null ? PublicLine.ofOrganisation(null, masked.name(), content) : masked;
        }
    }

    @Schema(name = "PreparatoryGroup", description = "筹备组人员构成 · The preparatory group")
    record Group(
            @Schema(description = "总人数,须为单数 · Members, an odd number", examples = "7") @NotNull @Min(1) @Max(99)
            Integer members,

            @Schema(description = "其中业主人数,不少于一半 · Owners among them, at least half", examples = "4")
            @NotNull
            @Min(0)
            @Max(99)
            Integer owners,

            @Schema(description = "组长由街道(乡镇)人员担任 · The town provides the head") @NotNull
            Boolean headFromTown) {}

    @Schema(name = "FormationReason", description = "原因 · Reason")
    record Reason(
            @Schema(description = "原因 · Reason") @NotBlank @Size(max = 500)
            String reason) {}

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Publicities publicities;

    @Inject
    Regions regions;

    @POST
    @Path("/complete")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "completeFormationProcedure",
            summary = "完成一项程序 · Complete a procedure",
            description =
                    "跳过或提前办理的被拒绝并说明原因;材料、签字、公示内容缺哪项指明哪项;需要公示的即时公示,后续程序在公示届满且异议答复后办理。· What skips or comes too early is refused with the reason; every document, signature or list that is missing is named; a list is published at once, and what follows it waits until its time is over and its objections are answered.")
    public FormationView complete(UUID id, @NotNull @Valid Complete in) {
        return in(id, FormationMove.COMPLETE, (formation, actor, now) -> {
            var template = formations.template(formation.facts().templateId());
            var procedure = template.procedure(in.number());
            var brought = in.completion();
            var progress = formation.progress(template, calendar::plusNaturalDays);
            formation.requireCompletable(procedure, brought, progress, actor, now);
            requireFiles(id, brought);
            var text = PrintedDocument.fill(procedure, known(formation, now), brought.fields());
            endPublicities(formation, procedure, actor, now);
            var published = procedure.publishes() ? publish(formation, procedure, brought, actor, now) : null;
            var sealed = procedure.document() == null ? null : vault.seal(text);
            formation.complete(procedure, brought, sealed, published, actor, now);
        });
    }

    @POST
    @Path("/fail-quorum")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "failFormationQuorum",
            summary = "未达法定比例 · The quorum is not met",
            description = "会议公告之后可记录,随后重新表决。· After the notice of the meeting; a new vote follows.")
    public FormationView failQuorum(UUID id, @NotNull @Valid Reason in) {
        return moved(id, FormationMove.FAIL_QUORUM, in.reason());
    }

    @POST
    @Path("/vote-again")
    @RolesAllowed(TOWN_OFFICER)
    @Operation(
            operationId = "voteAgainInFormation",
            summary = "重新表决 · Vote again",
            description =
                    "自模板规定的程序起重新办理,此前的程序保留。· Begins anew at the procedure that the template says; what came before stays.")
    public FormationView voteAgain(UUID id, @NotNull @Valid Reason in) {
        return moved(id, FormationMove.VOTE_AGAIN, in.reason());
    }

    @POST
    @Path("/suspend")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "suspendFormation",
            summary = "中止组建 · Suspend",
            description = "中止期间不能办理程序,法定期限不停。· Nothing is completed meanwhile; legal periods go on.")
    public FormationView suspend(UUID id, @NotNull @Valid Reason in) {
        return moved(id, FormationMove.SUSPEND, in.reason());
    }

    @POST
    @Path("/resume")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "resumeFormation",
            summary = "恢复组建 · Resume",
            description = "回到中止前的状态。· Goes on where it stood.")
    public FormationView resume(UUID id, @NotNull @Valid Reason in) {
        return moved(id, FormationMove.RESUME, in.reason());
    }

    private FormationView moved(UUID id, FormationMove move, String reason) {
        return in(id, move, (formation, actor, now) -> formation.move(move, reason, actor, now));
    }

    private void requireFiles(UUID id, Completion brought) {
        var wrong = brought.documents().entrySet().stream()
                .filter(document -> !formations.hasFile(id, document.getValue()))
                .map(document -> FieldError.at(
                        "/documents/" + document.getKey(),
                        "file-missing",
                        Sentence.of("此组建没有这个文件", "The formation has no such file")))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.of(FormationProblem.NEEDS, "documents").because(wrong);
        }
    }

    /** The list of each awaited procedure is closed; refused while its time runs or an objection has no answer. */
    private void endPublicities(Formation formation, Procedure procedure, Actor actor, Instant now) {
        formation.steps().stream()
                .filter(step -> step.publicityId() != null && procedure.awaits().contains(step.number()))
                .map(FormationStep::publicityId)
                .filter(publicity -> publicities.state(publicity, now).closedAt() == null)
                .forEach(publicity -> {
                    var upheld = publicities.state(publicity, now).upheldObjections() > 0;
                    publicities.close(publicity, upheld ? Outcome.CORRECTED : Outcome.UNCHANGED, actor, now);
                });
    }

    private UUID publish(Formation formation, Procedure procedure, Completion brought, Actor actor, Instant now) {
        var facts = formation.facts();
        var title = formations.communityName(facts.communityCode()) + procedure.document();
        var subject = Ids.next(now); // each list of a formation is a thing of its own
        return publicities.open(
                new Announcement(
                        PublicityKind.COMMITTEE_FORMATION, subject, title, facts.regionCode(), null, brought.lines()),
                actor,
                now);
    }

    /** What the platform fills into documents itself. */
    private Map<String, String> known(Formation formation, Instant now) {
        var facts = formation.facts();
        var town = Region.at(Level.TOWN, facts.regionCode());
        return Map.of(
                "number",
                facts.number(),
                "community",
                formations.communityName(facts.communityCode()),
                "town",
                regions.find(town).map(Region::name).orElse(town),
                "date",
                Clocks.dayOf(now).toString());
    }
}
