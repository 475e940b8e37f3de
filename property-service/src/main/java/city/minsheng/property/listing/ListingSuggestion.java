package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.property.evaluation.FinalRank;
import city.minsheng.property.evaluation.FinalRanking;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That policy suggests a company for a list after a final evaluation (列入建议): no proposal before a person makes it his own. */
@Entity
class ListingSuggestion {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID evaluationId;
    private String evaluationNumber;
    private String companyUscc;
    private String companyName;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private Colour colour;

    private int rank;
    private int companies;
    private UUID parameterId;
    private Instant suggestedAt;
    private UUID listingId; // null until it is proposed, like the number
    private String listingNumber;

    protected ListingSuggestion() {} // for JPA

    /** @param parameter version of the policy that says how many are suggested */
    ListingSuggestion(FinalRanking ranking, FinalRank ranked, Colour colour, UUID parameter) {
        this.id = Ids.next(ranking.at());
        this.evaluationId = ranking.evaluationId();
        this.evaluationNumber = ranking.number();
        this.companyUscc = ranked.companyUscc();
        this.companyName = ranked.companyName();
        this.place = new Place(ranking.regionCode());
        this.colour = colour;
        this.rank = ranked.rank();
        this.companies = ranking.ranks().size();
        this.parameterId = parameter;
        this.suggestedAt = ranking.at();
    }

    /** What an officer proposes by it, with the evaluation as evidence: once. */
    Proposal proposal(String number, Proposal.ListedCompany company, String reason) {
        requireOpen();
        var ground = colour == Colour.RED ? Ground.HIGH_RANKING : Ground.LOW_RANKING;
        var text = "质量评价 %1$s 最终排名第 %2$d 名,共 %3$d 家 · Evaluation %1$s: rank %2$d of %3$d"
                .formatted(evaluationNumber, rank, companies);
        return new Proposal(number, company, colour, ground, reason, List.of(new Evidence(text, null)));
    }

    void becomes(Listing listing) {
        requireOpen();
        listingId = listing.id();
        listingNumber = listing.number();
    }

    private void requireOpen() {
        if (listingId != null) {
            throw Refusal.of(ListingProblem.SUGGESTION_TAKEN, listingNumber).allowing(List.<SuggestionMove>of());
        }
    }

    List<SuggestionMove> allowedTo(Actor actor) {
        return listingId == null && actor.has(COUNTY_OFFICER) ? List.of(SuggestionMove.PROPOSE) : List.of();
    }

    /** What an audit compares. */
    record Snapshot(long version, String companyUscc, Colour colour, int rank, UUID listingId) {}

    Snapshot snapshot() {
        return new Snapshot(version, companyUscc, colour, rank, listingId);
    }

    /** What a view is made of. */
    record Facts(
            UUID id,
            long version,
            UUID evaluationId,
            String evaluationNumber,
            String companyUscc,
            String companyName,
            Colour colour,
            int rank,
            int companies,
            Instant suggestedAt,
            UUID listingId,
            String listingNumber) {}

    Facts facts() {
        return new Facts(
                id,
                version,
                evaluationId,
                evaluationNumber,
                companyUscc,
                companyName,
                colour,
                rank,
                companies,
                suggestedAt,
                listingId,
                listingNumber);
    }

    UUID id() {
        return id;
    }

    String companyUscc() {
        return companyUscc;
    }
}
