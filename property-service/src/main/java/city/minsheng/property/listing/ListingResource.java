package city.minsheng.property.listing;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** The red and black list as its officers and the companies concerned see it: proposed and read. */
@Path("/api/v1/listings")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Idempotent
@Tag(name = "listings", description = "红黑名单 · Red and black list")
class ListingResource extends ListingActResource {
    @Schema(name = "ListingProposal", description = "拟列入 · A proposal to list a company")
    record Propose(
            @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
            @NotNull
            @Size(max = 18)
            @Uscc
            String companyUscc,

            @NotNull Colour colour,
            @NotNull Ground reasonCode,

            @Schema(description = "事由说明,将公开,不得含个人信息 · The reason in words; it is published and holds no personal data")
            @NotBlank
            @Size(max = 1000)
            String reason,

            @Schema(description = "依据 · What it rests on") @NotEmpty @Size(max = 50)
            List<@NotNull @Valid Line> evidence,

            @Schema(
                    description = "期限,月;不填按政策参数 · Months that it lasts; the policy parameter when absent",
                    examples = "12")
            @Min(1)
            @Max(120)
            Integer months) {}

    @Schema(name = "ListingEvidence", description = "一项依据 · One line of evidence")
    record Line(
            @Schema(description = "内容 · What it says", examples = "冠县物业主管部门检查记录 2022-08-16") @NotBlank @Size(max = 500)
            String text,

            @Schema(description = "链接,http 或 https · A link", examples = "https://example.invalid/record/1")
            @Size(max = 400)
            @Pattern(regexp = "https?://[!-~]+")
            String link) {
        static Line of(Evidence evidence) {
            return new Line(evidence.text(), evidence.link());
        }

        Evidence evidence() {
            return new Evidence(text, link);
        }
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(COUNTY_OFFICER)
    @Operation(
            operationId = "proposeListing",
            summary = "拟列入红黑名单 · Propose a listing",
            description =
                    "对辖区内的企业提出;企业可在规定工作日内(当日不计)陈述申辩。每家企业每种名单至多一条未结束的记录。· For a company of "
                            + "the region; it may answer within some working days. At most one running listing a company and colour.")
    public ListingView propose(@NotNull @Valid Propose in) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var company = listings.company(in.companyUscc(), actor);
        var evidence = in.evidence().stream().map(Line::evidence).toList();
        var proposal =
                new Proposal(listings.nextNumber(now), company, in.colour(), in.reasonCode(), in.reason(), evidence);
        var listing = listings.propose(proposal, in.months(), actor, now);
        listings.flush();
        audit.change(actor, "PROPOSE", KIND.name(), listing.id(), null, listing.snapshot());
        return ListingView.of(listing, actor, now);
    }

    @GET
    @RolesAllowed({PROPERTY_STAFF, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "listListings",
            summary = "查询名单记录 · List the listings",
            description = "物业人员看本企业的,各级人员看辖区的,含未公布和已结束的;新的在前。· Staff see those of their company, officials "
                    + "those of their region, unpublished and ended ones too; newest first.")
    public Page<ListingView> list(
            @Parameter(description = "名单类型 · Which list", schema = @Schema(implementation = Colour.class)) @RestQuery
                    String colour,
            @Parameter(description = "状态 · Status", schema = @Schema(implementation = ListingStatus.class)) @RestQuery
                    String status,
            @BeanParam Paging paging) {
        var actor = Actor.of(identity);
        var today = Clocks.dayOf(time.instant());
        var filter =
                Sight.equal("colour", Colour.class, colour).and(Sight.equal("status", ListingStatus.class, status));
        return listings.page(actor, filter, paging, listing -> ListingView.line(listing, actor, today), Listing::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROPERTY_STAFF, TOWN_OFFICER, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN})
    @Operation(
            operationId = "getListing",
            summary = "查询一条名单记录 · Read a listing",
            description =
                    "含依据、陈述申辩、办理记录和此刻可做的操作。· With evidence, the company's answer, history and what may be done now.")
    public ListingView get(UUID id) {
        var actor = Actor.of(identity);
        return ListingView.of(listings.visible(actor, id), actor, time.instant());
    }
}
