package city.minsheng.market.bulletin;

import static city.minsheng.market.People.AUDITOR;
import static city.minsheng.market.People.COLLEAGUE;
import static city.minsheng.market.People.MACHINE;
import static city.minsheng.market.People.MANAGER;
import static city.minsheng.market.bulletin.BulletinMove.CORRECT;
import static city.minsheng.market.bulletin.BulletinMove.PUBLISH;
import static city.minsheng.market.bulletin.BulletinMove.VERIFY;
import static city.minsheng.market.bulletin.BulletinStatus.COMPLETE;
import static city.minsheng.market.bulletin.BulletinStatus.OPEN;
import static city.minsheng.market.bulletin.BulletinStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.ProblemCode;
import city.minsheng.market.Endpoints;
import city.minsheng.market.Refused;
import city.minsheng.market.pesticide.DayTally;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.step.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BulletinTest {
    static final LocalDate DAY = LocalDate.of(2022, 9, 22);
    static final Instant MORNING = Instant.parse("2022-09-21T22:00:00Z");
    static final DayTally FRESH = new DayTally(90, 0, 0);
    static final DayTally VERIFIED = new DayTally(0, 90, 0);
    static final Frozen FROZEN = new Frozen("{}", "44136fa3", 90, 1);

    @Test
    void every_move_has_its_endpoint_for_the_same_roles() {
        var moves = Stream.of(BulletinMove.values())
                .collect(Collectors.toMap(move -> move.name().toLowerCase(Locale.ROOT), move -> move.roles));
        assertThat(Endpoints.of(BulletinResource.class)).isEqualTo(moves);
    }

    @Test
    void a_day_goes_from_open_to_complete_to_published() {
        var bulletin = in(PUBLISHED);
        assertThat(bulletin.steps()).extracting(Step::status).containsExactly("OPEN", "COMPLETE", "PUBLISHED");
        assertThat(bulletin.content()).isEqualTo("{}");
        assertThat(bulletin.contentHash()).isEqualTo("44136fa3");
        assertThat(bulletin.tests()).isEqualTo(90);
        assertThat(bulletin.positives()).isEqualTo(1);
        assertThat(bulletin.publishedAt()).isEqualTo(MORNING);
    }

    @ParameterizedTest
    @EnumSource(
            value = BulletinStatus.class,
            names = {"OPEN", "PUBLISHED"})
    void only_a_complete_day_can_be_published(BulletinStatus status) {
        var bulletin = in(status);
        Refused.with(MarketProblem.BULLETIN_MOVE, () -> bulletin.publish(FROZEN, null, COLLEAGUE, MORNING));
        Refused.with(MarketProblem.BULLETIN_MOVE, () -> bulletin.requirePublishable(VERIFIED, COLLEAGUE));
        assertThat(bulletin.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = BulletinStatus.class,
            names = {"OPEN", "COMPLETE"})
    void only_a_published_day_can_be_corrected(BulletinStatus status) {
        Refused.with(MarketProblem.BULLETIN_MOVE, () -> in(status).correct("wrong stall", COLLEAGUE, MORNING));
    }

    @Test
    void a_published_day_can_no_longer_be_verified() {
        var refusal =
                Refused.with(MarketProblem.BULLETIN_MOVE, () -> in(PUBLISHED).verify(FRESH, null, COLLEAGUE, MORNING));
        assertThat(refusal.allowedActions()).containsExactly("CORRECT");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, 0, 0, 0, NO_TESTS",
        "COMPLETE, 0, 0, 0, NO_TESTS",
        "COMPLETE, 0, 90, 0, NOTHING_TO_VERIFY",
        "COMPLETE, 0, 0, 90, NOTHING_TO_VERIFY"
    })
    void verifying_needs_something_to_verify(
            BulletinStatus status, long unverified, long verified, long published, MarketProblem code) {
        var tally = new DayTally(unverified, verified, published);
        Refused.with(code, () -> in(status).verify(tally, null, COLLEAGUE, MORNING));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 1, 0", "OPEN, 0, 1", "OPEN, 1, 89", "COMPLETE, 1, 89"})
    void verifying_completes_the_day(BulletinStatus status, long unverified, long verified) {
        var bulletin = in(status);
        bulletin.verify(new DayTally(unverified, verified, 0), null, COLLEAGUE, MORNING);
        assertThat(bulletin.status()).isEqualTo(COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NO_TESTS", "1, 89, UNVERIFIED_TESTS", "1, 0, UNVERIFIED_TESTS"})
    void a_day_with_a_test_that_came_late_or_with_none_is_not_published(
            long unverified, long verified, MarketProblem code) {
        Refused.with(code, () -> in(COMPLETE).requirePublishable(new DayTally(unverified, verified, 0), MANAGER));
    }

    @Test
    void nothing_goes_out_without_a_test_in_it() {
        var empty = Frozen.of("{}", 0, 0);
        Refused.with(MarketProblem.NO_TESTS, () -> in(COMPLETE).publish(empty, null, COLLEAGUE, MORNING));
    }

    @Test
    void the_hash_is_that_of_the_text_in_utf_8() {
        assertThat(Frozen.of("菠菜", 1, 0).hash())
                .isEqualTo("2babb323b7140a333c3ea118812e0956d3e8e36f5b2b5d9b31cec408f2e40b27");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 90"})
    void one_verified_test_is_enough(long unverified, long verified) {
        in(COMPLETE).requirePublishable(new DayTally(unverified, verified, 0), MANAGER);
    }

    @Test
    void a_correction_is_the_next_edition_with_its_reason_and_leaves_the_first_as_it_is() {
        var first = in(PUBLISHED);
        var second = first.correct("A-001 was B-001", COLLEAGUE, MORNING);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.reason()).isEqualTo("A-001 was B-001");
        assertThat(second.status()).isEqualTo(OPEN);
        assertThat(second.day()).isEqualTo(first.day());
        assertThat(second.marketCode()).isEqualTo(first.marketCode());
        assertThat(first.status()).isEqualTo(PUBLISHED);
        assertThat(first.content()).isEqualTo("{}");
        assertThat(first.steps()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-21T15:59:59.999Z, true",
        "2022-09-21T16:00:00Z, false",
        "2022-09-21T16:00:00.001Z, false",
        "2022-09-30T00:00:00Z, false"
    })
    void a_day_has_a_bulletin_from_its_midnight_on(Instant now, boolean refused) {
        if (refused) {
            Refused.with(MarketProblem.FUTURE_DAY, () -> open(now));
        } else {
            assertThat(open(now).status()).isEqualTo(OPEN);
        }
    }

    @Test
    void what_may_be_done_depends_on_state_tests_and_role() {
        assertThat(in(OPEN).allowedTo(MANAGER, DayTally.NONE)).isEmpty();
        assertThat(in(OPEN).allowedTo(MANAGER, FRESH)).containsExactly(VERIFY);
        assertThat(in(COMPLETE).allowedTo(MANAGER, VERIFIED)).containsExactly(PUBLISH);
        assertThat(in(COMPLETE).allowedTo(MANAGER, new DayTally(1, 89, 0))).containsExactly(VERIFY);
        assertThat(in(PUBLISHED).allowedTo(MANAGER, VERIFIED)).containsExactly(CORRECT);
        for (var status : BulletinStatus.values()) {
            assertThat(in(status).allowedTo(AUDITOR, FRESH)).isEmpty();
        }
    }

    @Test
    void who_only_reads_or_is_nobody_changes_nothing() {
        refuseAll(CommonProblem.FORBIDDEN, AUDITOR);
        refuseAll(CommonProblem.IDENTITY_INCOMPLETE, MACHINE);
    }

    private static void refuseAll(ProblemCode code, Actor actor) {
        Refused.with(code, () -> in(OPEN).verify(FRESH, null, actor, MORNING));
        Refused.with(code, () -> in(COMPLETE).requirePublishable(VERIFIED, actor));
        Refused.with(code, () -> in(COMPLETE).publish(FROZEN, null, actor, MORNING));
        Refused.with(code, () -> in(PUBLISHED).correct("why", actor, MORNING));
    }

    private static Bulletin open(Instant now) {
        return new Bulletin("NM371502001", "371502001000", DAY, MANAGER, now);
    }

    private static Bulletin in(BulletinStatus status) {
        var bulletin = open(MORNING);
        if (status != OPEN) {
            bulletin.verify(FRESH, null, COLLEAGUE, MORNING);
        }
        if (status == PUBLISHED) {
            bulletin.publish(FROZEN, null, MANAGER, MORNING);
        }
        return bulletin;
    }
}
