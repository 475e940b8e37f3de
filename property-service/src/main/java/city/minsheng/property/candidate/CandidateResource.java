package city.minsheng.property.candidate;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.scope.Sight;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** Candidates are proposed, and reviewed by somebody else. */
@Path("/api/v1/committee-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = Candidate.Snapshot.class) // the audit writes it as JSON
@Tag(name = "committee-candidates", description = "业主委员会委员候选人 · Candidates for owners' committees")
class CandidateResource {
    private static final String KIND = "committee-candidate";

    @Schema(name = "CandidateProposal", description = "推荐候选人 · A proposal")
    record Propose(
            @Schema(description = "所属组建 · Id of the formation") @NotNull
            UUID formationId,

            @Schema(description = "姓名,加密保存 · Name, kept encrypted", examples = "李路燕") @NotBlank @Size(max = 50)
            String name,

            @Schema(description = "房号 · Room", examples = "3-2-501") @NotBlank @Size(max = 60)
            String room) {}

    @Schema(name = "CandidateReview", description = "联审结论 · What the joint review found")
    record Review(
            @Schema(
                    description = "各项条件是否符合;无材料可查的不填,结果为 UNKNOWN · Whether each condition is met; one that could not "
                            + "be looked into is left out, and the verdict is UNKNOWN",
                    examples = "{\"OWNER\": true, \"CAPACITY\": true}")
            @NotNull
            @Size(max = 6)
            Map<@NotNull Criterion, @NotNull Boolean> findings) {}

    @Inject
    Candidates candidates;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER})
    @Operation(
            operationId = "proposeCandidate",
            summary = "推荐候选人 · Propose a candidate",
            description = "筹备中和候选人产生阶段可推荐。· While the formation prepares and nominates.")
    public CandidateView propose(@NotNull @Valid Propose in) {
        var actor = Actor.of(identity);
        var region = candidates.regionOf(in.formationId(), actor);
        var person = new Candidate.Person(vault.seal(in.name()), vault.index(in.name()), in.room());
        if (candidates.isProposed(in.formationId(), person)) {
            throw Refusal.of(CandidateProblem.PROPOSED);
        }
        var candidate = new Candidate(in.formationId(), region, person, actor, time.instant());
        candidates.persist(candidate);
        candidates.flush();
        audit.change(actor, "PROPOSE", KIND, candidate.id(), null, candidate.snapshot());
        return view(candidate);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({TOWN_OFFICER, COUNTY_OFFICER})
    @Operation(
            operationId = "reviewCandidate",
            summary = "审查候选人资格 · Review a candidate",
            description = "推荐人不能审查;材料补齐后可重新审查。· Not by who proposed him; may be done anew when papers come in.")
    public CandidateView review(UUID id, @NotNull @Valid Review in) {
        var actor = Actor.of(identity);
        var candidate = candidates.visibleLocked(actor, id);
        candidates.regionOf(candidate.formationId(), actor);
        var before = candidate.snapshot();
        candidate.review(in.findings(), actor, time.instant());
        candidates.flush();
        audit.change(actor, "REVIEW", KIND, id, before, candidate.snapshot());
        return view(candidate);
    }

    @GET
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, AUDITOR})
    @Operation(
            operationId = "listCandidates",
            summary = "查询候选人 · List candidates",
            description = "辖区内的,新的在前;姓名脱敏。· Those of the region, newest first; names are masked.")
    public Page<CandidateView> list(
            @Parameter(
                            description = "所属组建 · Id of the formation",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36))
                    @RestQuery
                    String formationId,
            @BeanParam Paging paging) {
        return candidates.page(Actor.of(identity), filter(formationId), paging, this::view, Candidate::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER, AUDITOR})
    @Operation(
            operationId = "getCandidate",
            summary = "查询一个候选人 · Read a candidate",
            description = "含各项条件的审查结论。· With what the review found of each condition.")
    public CandidateView get(UUID id) {
        return view(candidates.visible(Actor.of(identity), id));
    }

    private CandidateView view(Candidate candidate) {
        return CandidateView.of(candidate, vault.open(candidate.nameSealed()));
    }

    private static Sight filter(String formationId) {
        if (formationId == null || formationId.isEmpty()) {
            return Sight.everything();
        }
        try {
            return new Sight("e.formationId = :formation", Map.of("formation", UUID.fromString(formationId)));
        } catch (IllegalArgumentException noId) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "formationId");
        }
    }
}
