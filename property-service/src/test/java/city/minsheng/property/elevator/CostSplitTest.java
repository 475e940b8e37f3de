package city.minsheng.property.elevator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.money.Money;
import city.minsheng.common.problem.Refusal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The split to the fen, the special majority and the subsidy. */
class CostSplitTest {
    static final CostFormula BY_FLOOR = new CostFormula(2, 20, 20, false);
    static final CostFormula ALIKE = new CostFormula(1, 1, 0, false);
    static final CostFormula BY_AREA = new CostFormula(2, 1, 0, true);

    @Test
    void each_floor_pays_one_step_more_and_the_ground_floor_nothing() {
        var lines =
                CostSplit.of(Money.ofYuan("300000"), List.of(room("101", 1), room("201", 2), room("301", 3)), BY_FLOOR);
        assertThat(lines)
                .extracting(line ->
                        line.room() + " " + line.weight() + " " + line.share().yuan())
                .containsExactly("101 0 0.00", "201 20 100000.00", "301 40 200000.00");
    }

    @Test
    void of_equal_remainders_the_higher_floor_pays_the_fen_then_the_first_room() {
        var rooms = List.of(room("102", 1), room("101", 1), room("201", 2));
        assertThat(CostSplit.of(new Money(100), rooms, ALIKE))
                .extracting(line -> line.share().fen())
                .containsExactly(33L, 33L, 34L);
        assertThat(CostSplit.of(new Money(101), rooms, ALIKE))
                .extracting(line -> line.share().fen() + " " + line.roundedUp())
                .containsExactly("33 false", "34 true", "34 true");
    }

    @Test
    void the_largest_remainder_pays_the_fen_before_the_higher_floor() {
        // 10 fen over weights 20 and 40: 3 1/3 and 6 2/3
        var lines = CostSplit.of(new Money(10), List.of(room("301", 3), room("201", 2)), BY_FLOOR);
        assertThat(lines).extracting(line -> line.share().fen()).containsExactly(7L, 3L);
    }

    @Test
    void a_formula_by_area_weighs_it() {
        var rooms = List.of(new ElevatorRoom("201", 2, 5_000, false), new ElevatorRoom("202", 2, 15_000, false));
        assertThat(CostSplit.of(new Money(1_000), rooms, BY_AREA))
                .extracting(line -> line.share().fen())
                .containsExactly(250L, 750L);
    }

    /** Whatever the cost and the rooms: the shares add up, and nobody is more than a fen off his exact share. */
    @RepeatedTest(50)
    void the_shares_add_up_to_the_fen(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        var rooms = IntStream.rangeClosed(1, 2 + random.nextInt(60))
                .mapToObj(number ->
                        new ElevatorRoom("r" + number, 1 + random.nextInt(18), 3_000 + random.nextInt(20_000), false))
                .toList();
        var formula = new CostFormula(
                1 + random.nextInt(3), 1 + random.nextInt(50), random.nextInt(30), random.nextBoolean());
        var total = CostSplit.weights(rooms, formula);
        if (total.signum() == 0) {
            return;
        }
        var cost = new Money(1 + random.nextLong(1_000_000_000_000L));
        var lines = CostSplit.of(cost, rooms, formula);
        assertThat(lines.stream().map(CostSplit.Line::share).reduce(Money.ZERO, Money::plus))
                .isEqualTo(cost);
        assertThat(lines).allSatisfy(line -> {
            var exact = BigInteger.valueOf(cost.fen()).multiply(BigInteger.valueOf(line.weight()));
            var shared = BigInteger.valueOf(line.share().fen()).multiply(total);
            assertThat(shared.subtract(exact).abs()).isLessThan(total);
            assertThat(line.weight() > 0 || line.share().fen() == 0).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "900, 600, 450, 9, 6, 5, CARRIED", // 2/3 and 3/4 exactly by area
        "900, 599, 599, 9, 6, 6, QUORUM_MISSED",
        "900, 601, 601, 9, 6, 6, CARRIED",
        "900, 900, 900, 9, 5, 5, QUORUM_MISSED", // enough area, too few heads
        "900, 800, 599, 9, 8, 8, MAJORITY_MISSED",
        "900, 800, 600, 9, 8, 6, CARRIED", // 3/4 exactly of both
        "900, 800, 601, 9, 8, 6, CARRIED",
        "900, 800, 800, 9, 8, 5, MAJORITY_MISSED",
        "900, 0, 0, 9, 0, 0, QUORUM_MISSED",
        "0, 0, 0, 0, 0, 0, QUORUM_MISSED"
    })
    void two_thirds_take_part_and_three_quarters_of_these_agree(
            long area, long took, long yes, long heads, long headsTook, long headsYes, SpecialMajority outcome) {
        var vote =
                VoteCount.of(new UnitVote.Turnout(area, took, yes), new UnitVote.Turnout(heads, headsTook, headsYes));
        assertThat(SpecialMajority.of(vote)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "300000.00, 120000.00",
        "374999.99, 150000.00",
        "375000.00, 150000.00",
        "375000.03, 150000.00",
        "0.01, 0.00"
    })
    void the_subsidy_is_a_share_of_the_cost_up_to_its_bound(String cost, String subsidy) {
        var rates = new Subsidy.Rates(40, UUID.randomUUID(), Money.ofYuan("150000"), UUID.randomUUID());
        assertThat(Subsidy.of(Money.ofYuan(cost), rates, "town").amount().yuan())
                .isEqualTo(subsidy);
    }

    @Test
    void each_room_is_named_once_and_somebody_pays() {
        var twice = new ProjectPlan(new Money(1), "院", List.of(room("201", 2), room("201", 2)));
        assertThatThrownBy(() -> twice.requireSound(BY_FLOOR))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("elevator.room-twice"));
        var nobody = new ProjectPlan(new Money(1), "院", List.of(room("101", 1)));
        assertThatThrownBy(() -> nobody.requireSound(BY_FLOOR))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("elevator.nobody-pays"));
    }

    private static ElevatorRoom room(String number, int floor) {
        return new ElevatorRoom(number, floor, 8_000, false);
    }
}
