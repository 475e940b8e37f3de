package city.minsheng.property.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoteTest {
    static final Instant T0 = Instant.parse("2022-09-26T01:00:00Z");
    static final LocalDate EARLIEST = LocalDate.parse("2022-10-11");
    static final LocalDate LAST = LocalDate.parse("2022-10-20");
    static final Instant VOTING = Instant.parse("2022-10-11T00:00:00Z");
    static final Instant AFTER = Instant.parse("2022-10-20T16:00:00Z");
    static final Actor WORKER = actor("worker", Roles.COMMUNITY_WORKER);
    static final Actor TOWN = actor("town", Roles.TOWN_OFFICER);
    static final Actor COUNTY = actor("county", Roles.COUNTY_OFFICER);
    static final PolicyParameter NOTICE =
            new PolicyParameter(UUID.randomUUID(), "vote.notice-days", "15", EARLIEST, null, "", null);
    static final Roster ROSTER = new Roster(
            List.of(
                    new Head(1, 300, 1, UUID.randomUUID(), null),
                    new Head(2, 300, 1, UUID.randomUUID(), null),
                    new Head(3, 300, 1, UUID.randomUUID(), null)),
            Map.of(new UUID(0, 1), 1));
    static final HandCount NO_PAPER =
            new HandCount(List.of(new Count.PaperTally(0, 0, 0), new Count.PaperTally(0, 0, 0)));

    final Vote vote = draft();

    @ParameterizedTest
    @CsvSource({"2022-10-10, false", "2022-10-11, true", "2022-10-12, true"})
    void a_notice_is_long_enough_from_the_first_day_that_the_period_leaves(LocalDate opens, boolean longEnough) {
        ThrowingCallable act = () -> vote.announce(opens, LAST, EARLIEST, NOTICE, WORKER, T0);
        if (longEnough) {
            assertThat(catchIt(act)).isNull();
        } else {
            assertRefused("vote.notice-short", act);
        }
    }

    @Test
    void the_last_day_does_not_lie_before_the_first() {
        assertRefused("vote.period", () -> vote.announce(LAST, LAST.minusDays(1), EARLIEST, NOTICE, WORKER, T0));
        vote.announce(LAST, LAST, EARLIEST, NOTICE, WORKER, T0);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-10T15:59:59.999Z, vote.too-early",
        "2022-10-10T16:00:00Z, ",
        "2022-10-20T15:59:59.999Z, ",
        "2022-10-20T16:00:00Z, vote.over"
    })
    void a_vote_opens_from_its_first_day_to_its_last(Instant at, String refused) {
        announced();
        ThrowingCallable act = () -> vote.open(ROSTER, WORKER, at);
        if (refused == null) {
            assertThat(catchIt(act)).isNull();
        } else {
            assertRefused(refused, act);
        }
    }

    @Test
    void a_community_without_rooms_cannot_vote() {
        announced();
        assertRefused("vote.no-rooms", () -> vote.open(Roster.of(List.of()), WORKER, VOTING));
    }

    @ParameterizedTest
    @CsvSource({"2022-10-20T15:59:59.999Z, false", "2022-10-20T16:00:00Z, true"})
    void the_last_day_counts_to_its_end(Instant at, boolean closes) {
        open();
        ThrowingCallable act = () -> vote.close("hash", WORKER, at);
        if (closes) {
            assertThat(catchIt(act)).isNull();
        } else {
            assertRefused("vote.still-open", act);
        }
    }

    @Test
    void two_people_count_and_must_agree() {
        closed();
        var count = count(2, 2, 0);
        assertRefused("vote.first-count-missing", () -> vote.check(count, NO_PAPER, "hash", TOWN, AFTER));
        vote.count(count, NO_PAPER, WORKER, AFTER);
        assertThat(vote.isDecided()).isFalse();
        assertThat(vote.allowedTo(WORKER)).containsExactly(VoteMove.COUNT);
        assertThat(vote.allowedTo(TOWN)).containsExactly(VoteMove.COUNT, VoteMove.CHECK);
        assertRefused("vote.same-counter", () -> vote.check(count, NO_PAPER, "hash", WORKER, AFTER));
        assertRefused("vote.recount-differs", () -> vote.check(count(2, 1, 1), NO_PAPER, "hash", TOWN, AFTER));
        assertRefused("vote.box-changed", () -> vote.check(count, NO_PAPER, "other", TOWN, AFTER));
        var hand = new HandCount(List.of(new Count.PaperTally(1, 0, 0)));
        assertRefused("vote.hand-count-differs", () -> vote.check(count, hand, "hash", TOWN, AFTER));
        vote.check(count, NO_PAPER, "hash", TOWN, AFTER);
        assertThat(vote.facts().status()).isEqualTo(VoteStatus.COUNTED);
        assertThat(vote.isDecided()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, FAILED_QUORUM", // one of three takes part
        "2, 2, 0, COUNTED", // two thirds exactly, all in favour
        "2, 1, 1, FAILED_MAJORITY", // one half exactly
        "3, 2, 1, COUNTED", // more than half: the ordinary matter alone passes
        "3, 0, 3, FAILED_MAJORITY",
        "0, 0, 0, FAILED_QUORUM"
    })
    void the_ballots_decide(int tookPart, int inFavour, int against, VoteStatus reached) {
        closed();
        var count = count(tookPart, inFavour, against);
        vote.count(count, NO_PAPER, WORKER, AFTER);
        vote.check(count, NO_PAPER, "hash", TOWN, AFTER);
        assertThat(vote.facts().status()).isEqualTo(reached);
    }

    @Test
    void without_a_quorum_nothing_passes_and_the_explanation_says_why() {
        closed();
        var count = count(1, 1, 0);
        vote.count(count, NO_PAPER, WORKER, AFTER);
        vote.check(count, NO_PAPER, "hash", TOWN, AFTER);
        var result = ResultView.of(vote);
        assertThat(result.quorum()).isFalse();
        assertThat(result.matters()).extracting(ResultView.MatterResult::passed).containsOnly(false);
        assertThat(result.explanation().getFirst().area()).isEqualTo("1.00 / 3.00, >= 2/3");
        assertThat(result.explanation().getFirst().heads()).isEqualTo("1 / 3, >= 2/3");
        assertThat(result.explanation())
                .extracting(ResultView.Line::rule)
                .containsExactly(VoteRule.QUORUM, VoteRule.ORDINARY, VoteRule.SPECIAL);
        assertThat(result.explanation().get(1).area()).isEqualTo("1.00 / 1.00, > 1/2");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_is_not_allowed_is_refused(VoteStatus status, VoteMove move, Actor actor) {
        var taken = in(status);
        if (taken.allowedTo(actor).contains(move)) {
            assertThat(status.moves()).contains(move);
            assertThat(move.roles).containsAnyElementsOf(actor.roles());
            return;
        }
        assertThatThrownBy(() -> taken.move(move, null, actor, AFTER))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code())
                                .isIn("vote.actor", "vote.move", "vote.first-count-missing", "vote.same-counter"));
        assertThat(taken.facts().status()).isEqualTo(status);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(VoteStatus.values())
                .flatMap(status -> Arrays.stream(VoteMove.values())
                        .flatMap(move -> Stream.of(WORKER, TOWN, COUNTY, actor("owner", Roles.RESIDENT))
                                .map(actor -> Arguments.of(status, move, actor))));
    }

    private static Vote in(VoteStatus status) {
        var test = new VoteTest();
        switch (status) {
            case DRAFT -> {}
            case NOTICE -> test.announced();
            case OPEN -> test.open();
            case CLOSED -> test.closed();
            case COUNTED -> test.decided(2, 2);
            case RESULT_PUBLICITY -> test.published();
            case EFFECTIVE -> {
                test.published();
                test.vote.move(VoteMove.CONFIRM, null, TOWN, AFTER);
            }
            case FAILED_QUORUM -> test.decided(1, 1);
            case FAILED_MAJORITY -> test.decided(2, 1);
            case ANNULLED -> {
                test.announced();
                test.vote.move(VoteMove.ANNUL, "x", COUNTY, AFTER);
            }
        }
        return test.vote;
    }

    private void announced() {
        vote.announce(EARLIEST, LAST, EARLIEST, NOTICE, WORKER, T0);
    }

    private void open() {
        announced();
        vote.open(ROSTER, WORKER, VOTING);
    }

    private void closed() {
        open();
        vote.close("hash", WORKER, AFTER);
    }

    private void decided(int tookPart, int inFavour) {
        closed();
        var count = count(tookPart, inFavour, tookPart - inFavour);
        vote.count(count, NO_PAPER, WORKER, AFTER);
        vote.check(count, NO_PAPER, "hash", TOWN, AFTER);
    }

    private void published() {
        decided(2, 2);
        vote.publish(UUID.randomUUID(), WORKER, AFTER);
    }

    private static Vote draft() {
        return new Vote(
                new Vote.Draft(
                        "BJ-1",
                        "GX0001",
                        "371525001042",
                        "会议",
                        List.of(Matter.asked("选聘", Subject.COMPANY), Matter.asked("改建", Subject.REBUILDING))),
                WORKER,
                T0);
    }

    /** Of three heads with one square metre each. */
    private static Count count(long tookPart, long inFavour, long against) {
        var tally = new Tally(weight(inFavour), weight(against), weight(tookPart - inFavour - against));
        var none = new Count.PaperTally(0, 0, 0);
        return new Count(weight(tookPart), List.of(tally, tally), List.of(none, none));
    }

    private static Weight weight(long heads) {
        return new Weight(300 * heads, heads);
    }

    private static Throwable catchIt(ThrowingCallable act) {
        return catchThrowable(act);
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Actor actor(String name, String role) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), null, "371525001042", Set.of(role));
    }
}
