package city.minsheng.property.cable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the sites and their weeks. */
class CableOrderTest {
    static final PriorityWeights WEIGHTS = new PriorityWeights(40, 20, 20, 20, 60, 35, 2022);
    static final LocalDate DUE = LocalDate.parse("2022-09-18"); // a Sunday

    @ParameterizedTest
    @CsvSource({
        "LARGE, 1983, 5, HOSPITAL, 400, FIRST",
        "LARGE, 1983, 5,         , 240, FIRST", // 60 of 100 exactly
        "LARGE, 1983, 4,         , 220, SECOND",
        "SMALL, 1993, 4,         , 140, SECOND", // 35 of 100 exactly
        "SMALL, 1993, 3,         , 120, THIRD",
        "     ,     ,  ,         ,   0, THIRD"
    })
    void a_class_begins_at_its_share_of_the_most_points(
            SizeClass size, Integer built, Integer difficulty, KeySite key, int total, Priority.Rank rank) {
        var priority = Priority.of(new Traits(false, size, built, difficulty, key), WEIGHTS);
        assertThat(priority.total()).isEqualTo(total);
        assertThat(priority.rank()).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource({"2030, 20", "2013, 20", "2012, 40", "2003, 40", "2002, 60", "1993, 60", "1992, 80", "1950, 80"})
    void age_earns_a_grade_for_each_ten_years(int built, int points) {
        assertThat(Priority.of(new Traits(false, null, built, null, null), WEIGHTS)
                        .age())
                .isEqualTo(points);
    }

    @Test
    void pilots_come_first_and_names_settle_what_is_equal() {
        var placed = new ArrayList<>(List.of(
                placed("甲", true, SizeClass.SMALL, 2010),
                placed("乙", false, SizeClass.LARGE, 1980),
                placed("丙", false, SizeClass.SMALL, 1980),
                placed("丁", false, SizeClass.SMALL, 1981),
                placed("戊", false, SizeClass.SMALL, 1981)));
        var order = placed.stream()
                .sorted(Priority.ORDER)
                .map(Priority.Placed::name)
                .toList();
        assertThat(order).startsWith("甲", "乙", "丙").hasSize(5);
        Collections.reverse(placed);
        assertThat(placed.stream().sorted(Priority.ORDER).map(Priority.Placed::name))
                .containsExactlyElementsOf(order);
    }

    @ParameterizedTest
    @CsvSource({"2022-09-17, 2022-09-05", "2022-09-18, 2022-09-12", "2022-09-19, 2022-09-12", "2022-09-25, 2022-09-19"})
    void the_last_week_is_over_by_the_due_day(LocalDate due, LocalDate week) {
        assertThat(new BackwardSchedule.Site<>("甲", 1, due).lastWeek()).isEqualTo(week);
    }

    @Test
    void the_last_in_order_take_the_last_weeks() {
        var slots = BackwardSchedule.plan(sites(5, DUE), 2, Map.of());
        assertThat(slots)
                .extracting(slot -> slot.site().rank() + " " + slot.week())
                .containsExactly("1 2022-08-29", "2 2022-09-05", "3 2022-09-05", "4 2022-09-12", "5 2022-09-12");
    }

    @Test
    void what_other_works_take_of_a_week_is_left_to_them() {
        var taken = BackwardSchedule.taken(List.of(DUE, DUE.minusDays(6), DUE.minusDays(7)));
        var slots = BackwardSchedule.plan(sites(2, DUE), 2, taken);
        assertThat(slots)
                .extracting(slot -> slot.site().rank() + " " + slot.week())
                .containsExactly("1 2022-08-29", "2 2022-09-05");
    }

    @Test
    void an_earlier_due_day_goes_before_the_order() {
        var sites = List.of(
                new BackwardSchedule.Site<>("先", 1, DUE), new BackwardSchedule.Site<>("急", 2, DUE.minusWeeks(3)));
        assertThat(BackwardSchedule.plan(sites, 1, Map.of()))
                .extracting(slot -> slot.site().work() + " " + slot.week())
                .containsExactly("急 2022-08-22", "先 2022-09-12");
    }

    @ParameterizedTest
    @CsvSource({"2022-08-29, 0", "2022-08-30, 1", "2022-09-05, 1", "2022-09-06, 3"})
    void a_week_that_has_begun_is_late(LocalDate today, int late) {
        var slots = BackwardSchedule.plan(sites(5, DUE), 2, Map.of());
        assertThat(BackwardSchedule.late(slots, BackwardSchedule.firstWeek(today)))
                .hasSize(late);
    }

    @Test
    void the_least_capacity_just_fits() {
        var sites = sites(7, DUE);
        var first = LocalDate.parse("2022-08-29"); // three weeks are left
        assertThat(BackwardSchedule.leastCapacity(sites, Map.of(), first)).isEqualTo(3);
        assertThat(BackwardSchedule.late(BackwardSchedule.plan(sites, 2, Map.of()), first))
                .isNotEmpty();
        assertThat(BackwardSchedule.late(BackwardSchedule.plan(sites, 3, Map.of()), first))
                .isEmpty();
        assertThat(BackwardSchedule.leastCapacity(sites, Map.of(), DUE.plusDays(1)))
                .isZero();
    }

    /** Whatever the due days: nothing after its due day, no week over capacity, and the input's order is nothing. */
    @RepeatedTest(20)
    void every_plan_keeps_due_days_and_capacity(org.junit.jupiter.api.RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        int capacity = 1 + random.nextInt(4);
        var sites = new ArrayList<>(IntStream.rangeClosed(1, 60)
                .mapToObj(rank -> new BackwardSchedule.Site<>("" + rank, rank, DUE.plusDays(random.nextInt(200))))
                .toList());
        var slots = BackwardSchedule.plan(sites, capacity, Map.of());
        assertThat(slots)
                .hasSize(60)
                .allSatisfy(slot -> assertThat(slot.week().plusDays(6))
                        .isBeforeOrEqualTo(slot.site().dueOn()));
        var perWeek = BackwardSchedule.taken(
                slots.stream().map(BackwardSchedule.Slot::week).toList());
        assertThat(perWeek.values()).allMatch(count -> count <= capacity);
        Collections.shuffle(sites, random);
        assertThat(BackwardSchedule.plan(sites, capacity, Map.of())).isEqualTo(slots);
    }

    private static List<BackwardSchedule.Site<String>> sites(int count, LocalDate due) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(rank -> new BackwardSchedule.Site<>("点" + rank, rank, due))
                .toList();
    }

    private static Priority.Placed placed(String name, boolean pilot, SizeClass size, int built) {
        var traits = new Traits(pilot, size, built, 1, null);
        return new Priority.Placed(traits, Priority.of(traits, WEIGHTS), SiteKind.COMMUNITY, name);
    }
}
