package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

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
import jakarta.validation.constraints.Max;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What final evaluations suggest for the lists, until an officer makes a proposal of it. */
@Path("/api/v1/listing-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@RegisterForReflection(targets = ListingSuggestion.Snapshot.class) // the audit writes it as JSON
@Tag(name = "listings", description = "红黑名单 · Red and black list")
class ListingSuggestionResource {
    private static final Steps.Kind<ListingSuggestion> KIND =
            new Steps.Kind<>(ListingSuggestions.KIND, ListingSuggestion::snapshot);

    @Schema(name = "ListingSuggestion", description = "列入建议 · A suggestion to list a company")
    record View(
            UUID id,
            @JsonIgnore @Schema(hidden = true) long version,

            @Schema(description = "质量评价 · The evaluation") UUID evaluationId,

            @Schema(description = "评价编号 · Its number", examples = "PJ-371525-2022-3")
            String evaluationNumber,

            @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
            String companyUscc,

            @Schema(description = "企业名称 · Name of the company", examples = "冠县冠州物业服务有限公司")
            String companyName,

            Colour colour,

            @Schema(description = "名单名称 · Name of the list", examples = "黑名单")
            String colourLabel,

            @Schema(description = "最终名次,并列同名次 · Final rank, shared by equals", examples = "28")
            int rank,

            @Schema(description = "有名次的企业数 · Companies with a rank", examples = "28")
            int companies,

            @Schema(description = "建议时刻 · When it was suggested")
            Instant suggestedAt,

            @Schema(description = "已提出的名单记录;未提出不返回 · The proposal made of it, absent until then")
            UUID listingId,

            @Schema(description = "其编号 · Its number", examples = "MD-20221024-0007")
            String listingNumber,

            @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
            List<SuggestionMove> allowedActions)
            implements Versioned {
        static View of(ListingSuggestion suggestion, Actor actor) {
            var f = suggestion.facts();
            return new View(
                    f.id(),
                    f.version(),
                    f.evaluationId(),
                    f.evaluationNumber(),
                    f.companyUscc(),
                    f.companyName(),
                    f.colour(),
                    f.colour().label(),
                    f.rank(),
                    f.companies(),
                    f.suggestedAt(),
                    f.listingId(),
                    f.listingNumber(),
                    suggestion.allowedTo(actor));
        }
    }

    @Schema(name = "ListingSuggestionProposal", description = "据建议拟列入 · A proposal made of a suggestion")
    record Propose(
            @Schema(
                    description = "事由说明,将公开,不得含个人信息 · The reason in words; it is published and holds no personal data",
                    examples = "2022 年第三季度质量评价排名末位")
            @NotBlank
            @Size(max = 1000)
            String reason,

            @Schema(
                    description = "期限,月;不填按政策参数 · Months that it lasts; the policy parameter when absent",
                    examples = "12")
            @Min(1)
            @Max(120)
            Integer months) {}

    @Inject
    ListingSuggestions suggestions;

    @Inject
    Listings listings;

    @Inject
    Audit audit;

    @Inject
    Steps steps;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed({COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listListingSuggestions",
            summary = "查询列入建议 · List the suggestions",
            description = "质量评价定稿时按政策参数产生:前几名建议红名单,后几名建议黑名单,并列的一并列入;新的在前。· Made when an evaluation "
                    + "becomes final, as policy parameters say: the first for the red list, the last for the black one, equals "
                    + "included; newest first.")
    public Page<View> list(
            @Parameter(description = "名单类型 · Which list", schema = @Schema(implementation = Colour.class)) @RestQuery
                    String colour,
            @Parameter(description = "只看尚未提出的 · Only those not proposed yet") @RestQuery boolean open,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var filter =
                Sight.equal("colour", Colour.class, colour).and(open ? ListingSuggestions.OPEN : Sight.everything());
        return suggestions.page(actor, filter, paging, suggestion -> View.of(suggestion, actor), ListingSuggestion::id);
    }

    @POST
    @Path("/{id}/propose")
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "proposeSuggestedListing",
            summary = "据建议拟列入 · Make a proposal of a suggestion",
            description = "由经办人提出一条拟列入记录,以该次评价为依据;每条建议一次,批准须由另一人。· The officer makes it his own proposal, with the "
                    + "evaluation as evidence; once, and another person approves it.")
    public View propose(UUID id, @NotNull @Valid Propose in) {
        return steps.take(
                suggestions,
                KIND,
                id,
                SuggestionMove.PROPOSE,
                (suggestion, actor, now) -> propose(suggestion, in, actor, now),
                (suggestion, actor, now) -> View.of(suggestion, actor));
    }

    private void propose(ListingSuggestion suggestion, Propose in, Actor actor, Instant now) {
        var company = listings.company(suggestion.companyUscc(), actor);
        var proposal = suggestion.proposal(listings.nextNumber(now), company, in.reason());
        var listing = listings.propose(proposal, in.months(), actor, now);
        suggestion.becomes(listing);
        listings.flush();
        audit.change(actor, "PROPOSE", ListingActResource.KIND.name(), listing.id(), null, listing.snapshot());
    }
}
