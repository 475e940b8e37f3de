package city.minsheng.property.pairing;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.money.Money;
import city.minsheng.common.money.Ratio;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a community wishes, pays and gets before it is paired (摸底): each stays on record, none is changed. */
@Entity
class WishSurvey {
    @Id
    private UUID id;

    private String communityCode;

    @Embedded
    private Place place;

    private LocalDate surveyedOn;
    private int householdsAsked;
    private int householdsWilling;
    private boolean wantsPairing;
    private Long feeFen; // per square metre and month; null when owners pay nothing
    private String services;
    private String servedBy;
    private String wishes;
    private String surveyedBy;

    protected WishSurvey() {} // for JPA

    /** @param fee per square metre and month; null when owners pay nothing */
    record Findings(
            int asked, int willing, boolean wantsPairing, Money fee, String services, String servedBy, String wishes) {}

    /** The community surveyed. */
    record Surveyed(String code, String regionCode, int households) {}

    WishSurvey(Surveyed community, Findings in, Actor actor, Instant now) {
        if (in.willing() > in.asked() || in.asked() > community.households()) {
            throw Refusal.of(PairingProblem.HEADS, community.households());
        }
        this.id = Ids.next(now);
        this.communityCode = community.code();
        this.place = new Place(community.regionCode());
        this.surveyedOn = Clocks.dayOf(now);
        this.householdsAsked = in.asked();
        this.householdsWilling = in.willing();
        this.wantsPairing = in.wantsPairing();
        this.feeFen = in.fee() == null ? null : in.fee().fen();
        this.services = in.services();
        this.servedBy = in.servedBy();
        this.wishes = in.wishes();
        this.surveyedBy = actor.subject();
    }

    /** What an audit compares. */
    record Snapshot(String communityCode, boolean wantsPairing, int asked, int willing) {}

    Snapshot snapshot() {
        return new Snapshot(communityCode, wantsPairing, householdsAsked, householdsWilling);
    }

    WishSurveyResource.View view() {
        return new WishSurveyResource.View(
                id,
                communityCode,
                surveyedOn,
                new Ratio(householdsWilling, householdsAsked),
                wantsPairing,
                feeFen == null ? null : new Money(feeFen).yuan(),
                services,
                servedBy,
                wishes);
    }

    UUID id() {
        return id;
    }
}
