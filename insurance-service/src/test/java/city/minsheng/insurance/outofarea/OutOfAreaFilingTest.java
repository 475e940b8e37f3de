package city.minsheng.insurance.outofarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfAreaFilingTest {
    static final String VILLAGE = "371502101201";
    static final LocalDate TODAY = LocalDate.parse("2023-08-31");
    static final PolicyParameter SIX_MONTHS = new PolicyParameter(
            new UUID(9, 9), Filings.LOCK_MONTHS, "6", LocalDate.parse("2023-01-01"), null, "医保发〔2022〕22号", null);

    final OutOfAreaFiling filing = filing("2023-05-01", "370200");

    @Test
    void approval_makes_it_active_from_a_start_that_lies_back() {
        filing.activate(SIX_MONTHS, TODAY);
        var facts = filing.facts();
        assertThat(facts.status()).isEqualTo(FilingStatus.ACTIVE);
        assertThat(facts.startDate()).isEqualTo("2023-05-01");
        assertThat(facts.endDate()).as("lasting").isNull();
        assertThat(facts.activatedOn()).isEqualTo(TODAY);
    }

    @Test
    void the_lock_ends_on_the_last_day_of_a_month_that_has_no_such_day() {
        filing.activate(SIX_MONTHS, TODAY);
        assertThat(filing.facts().lockedUntil()).isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, false", "2024-02-29, true", "2024-03-01, true"})
    void it_can_be_cancelled_from_the_day_on_which_the_lock_ends(LocalDate day, boolean open) {
        filing.activate(SIX_MONTHS, TODAY);
        assertThat(filing.allowedTo(true, day))
                .isEqualTo(
                        open
                                ? Stream.of(FilingMove.CANCEL).toList()
                                : Stream.of().toList());
        if (open) {
            filing.cancel(true, day);
            assertThat(filing.facts().endDate()).isEqualTo(day);
        } else {
            refused("filing.locked", () -> filing.cancel(true, day));
        }
    }

    @Test
    void cancelled_before_it_begins_it_ends_on_its_first_day() {
        var ahead = filing("2024-06-01", "370200");
        ahead.activate(SIX_MONTHS, TODAY);
        ahead.cancel(true, LocalDate.parse("2024-03-01"));
        assertThat(ahead.facts().endDate()).isEqualTo("2024-06-01");
    }

    @Test
    void only_the_applicants_side_cancels() {
        filing.activate(SIX_MONTHS, TODAY);
        refused("case.actor", () -> filing.cancel(false, LocalDate.parse("2024-03-01")));
        assertThat(filing.allowedTo(false, LocalDate.parse("2024-03-01"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyStateAndMove")
    void what_the_table_does_not_list_is_refused(FilingStatus status, FilingMove move) {
        var the = in(status);
        if (status.moves().contains(move)) {
            take(move, the);
        } else {
            refused("filing.move", () -> take(move, the));
            assertThat(the.facts().status()).isEqualTo(status);
        }
    }

    static Stream<Arguments> everyStateAndMove() {
        return Stream.of(FilingStatus.values())
                .flatMap(status -> Stream.of(FilingMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"371500", "371502", "371525"})
    void a_place_inside_the_own_area_needs_no_filing(String code) {
        refused("filing.destination-inside", () -> filing("2023-05-01", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"370200", "370000", "371400", "110105"})
    void every_other_place_can_be_filed_for(String code) {
        assertThat(filing("2023-05-01", code).facts().destination().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1940-01-01, false", "1940-01-02, true", "2024-08-31, true", "2024-09-01, false"})
    void it_begins_neither_before_the_birth_nor_too_far_ahead(LocalDate start, boolean fits) {
        var claim = new OutOfAreaFiling.Claim(FilingReason.LONG_TERM_RESIDENT, new Destination("370200", "青岛"), start);
        ThrowingCallable check =
                () -> claim.requireStartWithin(LocalDate.parse("1940-01-02"), LocalDate.parse("2024-08-31"));
        if (fits) {
            org.assertj.core.api.Assertions.assertThatCode(check).doesNotThrowAnyException();
        } else {
            refused("filing.start-date", check);
        }
    }

    @Test
    void the_category_table_is_that_of_the_notice() {
        var table = new EnumMap<FilingReason, Category>(FilingReason.class);
        for (var reason : FilingReason.values()) {
            table.put(reason, reason.category());
        }
        assertThat(table)
                .containsEntry(FilingReason.RETIREE_RESETTLED, Category.LONG_TERM)
                .containsEntry(FilingReason.LONG_TERM_RESIDENT, Category.LONG_TERM)
                .containsEntry(FilingReason.POSTED_WORKER, Category.LONG_TERM)
                .containsEntry(FilingReason.REFERRAL, Category.TEMPORARY)
                .containsEntry(FilingReason.EMERGENCY, Category.TEMPORARY)
                .containsEntry(FilingReason.OTHER_TEMPORARY, Category.TEMPORARY)
                .hasSize(6);
    }

    private static OutOfAreaFiling filing(String start, String code) {
        var claim = new OutOfAreaFiling.Claim(
                FilingReason.LONG_TERM_RESIDENT, new Destination(code, "青岛"), LocalDate.parse(start));
        return new OutOfAreaFiling(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), claim, VILLAGE);
    }

    private static OutOfAreaFiling in(FilingStatus status) {
        var the = filing("2023-05-01", "370200");
        switch (status) {
            case SUBMITTED -> {}
            case ACTIVE -> the.activate(SIX_MONTHS, TODAY);
            case CANCELLED -> {
                the.activate(SIX_MONTHS, TODAY);
                the.cancel(true, LocalDate.parse("2024-03-01"));
            }
            case LAPSED -> the.lapse();
        }
        return the;
    }

    private static void take(FilingMove move, OutOfAreaFiling the) {
        switch (move) {
            case ACTIVATE -> the.activate(SIX_MONTHS, TODAY);
            case LAPSE -> the.lapse();
            case CANCEL -> the.cancel(true, LocalDate.parse("2024-03-01"));
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
