package city.minsheng.property.vote;

import city.minsheng.common.audit.Audit;
import city.minsheng.common.identity.Actor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What all acts on a vote share: loads in scope, takes one step, records it, answers with a record. */
@RegisterForReflection(targets = {Vote.Snapshot.class, BallotResource.Receipted.class}) // the audit writes them as JSON
abstract class VoteActResource {
    static final String KIND = "vote";

    @Inject
    Votes votes;

    @Inject
    Audit audit;

    @Inject
    SecurityIdentity identity;

    @Inject
    InstantSource time;

    VoteView in(UUID id, VoteMove move, Act act) {
        var actor = Actor.of(identity);
        var now = time.instant();
        var vote = votes.visibleLocked(actor, id); // whoever comes at the same moment waits, ballots included
        var before = vote.snapshot();
        act.on(vote, actor, now);
        votes.flush();
        audit.change(actor, move.name(), KIND, id, before, vote.snapshot());
        return VoteView.of(vote, actor, now);
    }

    interface Act {
        void on(Vote vote, Actor actor, Instant now);
    }
}
