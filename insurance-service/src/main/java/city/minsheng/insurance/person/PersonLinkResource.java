package city.minsheng.insurance.person;

import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.http.Idempotent;
import city.minsheng.common.http.Page;
import city.minsheng.common.http.Paging;
import city.minsheng.common.http.Versioned;
import city.minsheng.common.identifier.ResidentId;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.scope.Sight;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Which account is which insured person: told by a clerk who saw the identity card. */
@Path("/api/v1/insured-persons/links")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "insured-persons", description = "参保人 · Insured persons")
@RegisterForReflection(targets = PersonLink.Snapshot.class) // the audit writes it as JSON
class PersonLinkResource {
    @Schema(name = "NewPersonLink", description = "身份绑定 · A link between an account and an insured person")
    record Link(
            @NotNull @ResidentId @Size(max = 18) @Schema(examples = "34052419800101001X")
            String residentId,

            @NotBlank @Size(max = 50) @Pattern(regexp = OneLine.PATTERN)
            String name,

            @NotNull @Schema(description = "登录身份的 person · Person of the account")
            UUID person) {}

    @Schema(name = "PersonLink", description = "身份绑定 · A link between an account and an insured person")
    record PersonLinkView(
            UUID id,
            @JsonIgnore @Schema(hidden = true) long version,
            UUID insuredPersonId,
            @Schema(examples = "李**") String name,
            @Schema(examples = "340524********001X") String residentId,
            UUID person,
            Instant linkedAt)
            implements Versioned {
        static PersonLinkView of(PersonLink link, Insured insured) {
            return new PersonLinkView(
                    link.id(),
                    link.version(),
                    insured.id(),
                    Mask.name(insured.name()),
                    Mask.residentId(insured.residentId()),
                    link.person(),
                    link.linkedAt());
        }
    }

    @Inject
    PersonLinks links;

    @Inject
    InsuredPersons persons;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(STATION_CLERK)
    @Operation(
            operationId = "linkPerson",
            summary = "绑定登录身份与参保人 · Link an account to an insured person",
            description = "经办人查验身份证原件后办理,不能为自己办理。· By a clerk who saw the identity card, never for himself.")
    public PersonLinkView link(@NotNull @Valid Link in) {
        var actor = Actor.of(identity);
        var insured = persons.visible(actor, in.residentId(), in.name());
        links.requireFree(insured.id(), in.person());
        var link = new PersonLink(insured, in.person(), actor, time.instant());
        links.persist(link);
        links.flush();
        audit.change(actor, "LINK", "person-link", link.id(), null, link.snapshot());
        return view(link);
    }

    @GET
    @RolesAllowed(STATION_CLERK)
    @Operation(
            operationId = "listPersonLinks",
            summary = "查询身份绑定 · List the links",
            description = "本辖区参保人的绑定,新的在前。· Of the insured persons of the region, newest first.")
    public Page<PersonLinkView> list(@BeanParam Paging paging) {
        return links.page(Actor.of(identity), Sight.everything(), paging, this::view, PersonLink::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(STATION_CLERK)
    @Operation(
            operationId = "getPersonLink",
            summary = "查询一条身份绑定 · Read a link",
            description = "姓名和身份证号脱敏显示。· Name and number are masked.")
    public PersonLinkView get(UUID id) {
        return view(links.visible(Actor.of(identity), id));
    }

    private PersonLinkView view(PersonLink link) {
        var id = link.insuredPersonId();
        return PersonLinkView.of(link, persons.of(List.of(id)).get(id));
    }
}
