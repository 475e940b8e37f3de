package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.CITY_OFFICER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.scope.ScopedRepository;
import city.minsheng.common.scope.Sight;
import city.minsheng.common.time.Clocks;
import city.minsheng.property.evaluation.FinalRank;
import city.minsheng.property.evaluation.FinalRanking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The suggestions: officials see those of their region, nobody else any, for they are no decision. */
@ApplicationScoped
class ListingSuggestions extends ScopedRepository<ListingSuggestion> {
    static final String KIND = "listing-suggestion";
    static final Sight OPEN = new Sight("e.listingId is null", Map.of());
    private static final Actor POLICY = Actor.job("listing-suggestion");

    @Inject
    Audit audit;

    @Inject
    PolicyParameters parameters;

    ListingSuggestions() {
        super(ListingSuggestion.class, ListingProblem.SUGGESTION_MISSING);
    }

    @Override
    protected Sight sight(Actor actor, Instant now) {
        return Sight.within(actor, COUNTY_OFFICER, CITY_OFFICER, AUDITOR, ADMIN);
    }

    /** In the transaction that makes the evaluation final, so that each is suggested once and no final one is forgotten. */
    void consider(@Observes FinalRanking ranking) {
        var day = Clocks.dayOf(ranking.at());
        var top = parameters.on(day, "listing.suggest-red-top");
        var bottom = parameters.on(day, "listing.suggest-black-bottom");
        var policy = new ListPolicy(top.asInt(), bottom.asInt());
        for (var ranked : ranking.ranks()) {
            policy.suggests(ranked.rank(), ranking.ranks())
                    .ifPresent(
                            colour -> suggest(ranking, ranked, colour, colour == Colour.RED ? top.id() : bottom.id()));
        }
    }

    private void suggest(FinalRanking ranking, FinalRank ranked, Colour colour, UUID parameter) {
        var suggestion = new ListingSuggestion(ranking, ranked, colour, parameter);
        persist(suggestion);
        flush();
        audit.change(POLICY, "SUGGEST", KIND, suggestion.id(), null, suggestion.snapshot());
    }
}
