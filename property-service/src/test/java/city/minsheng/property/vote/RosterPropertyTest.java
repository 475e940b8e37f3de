package city.minsheng.property.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random communities and ballots: our rules and the {@link Reference} must say the same of all of them. */
class RosterPropertyTest {
    private static final List<Subject> SUBJECTS = List.of(Subject.COMPANY, Subject.REBUILDING, Subject.FUND_RAISING);

    private int exactly;

    @Test
    void of_some_random_rosters_both_say_the_same() {
        compare(2_000);
    }

    @Test
    @Tag("slow")
    void of_many_random_rosters_both_say_the_same() {
        compare(100_000);
    }

    private void compare(int rosters) {
        for (int seed = 0; seed < rosters; seed++) {
            compareOne(new Random(seed), seed);
        }
        assertThat(exactly).as("limits that were met exactly").isGreaterThan(rosters / 100);
    }

    private void compareOne(Random random, int seed) {
        var rooms = Reference.community(random);
        var expected = Reference.heads(rooms);
        var roster = Roster.of(rooms);
        assertThat(roster.heads()).as("seed %d", seed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            for (var room : expected.get(i)) {
                assertThat(roster.headByRoom()).as("seed %d", seed).containsEntry(room.id(), i + 1);
            }
        }
        var ballots = Reference.ballots(expected.size(), SUBJECTS.size(), random);
        var passed = Reference.decide(expected, ballots, SUBJECTS);
        var result = result(roster, ballots);
        assertThat(result.matters())
                .as("seed %d", seed)
                .extracting(ResultView.MatterResult::passed)
                .isEqualTo(passed);
    }

    private ResultView result(Roster roster, Map<Integer, List<Choice>> ballots) {
        var tookPart = Weight.NONE;
        for (var head : ballots.keySet()) {
            tookPart = tookPart.plus(weight(roster.heads().get(head)));
        }
        var tallies = new ArrayList<Tally>();
        for (int i = 0; i < SUBJECTS.size(); i++) {
            var said = new TreeMap<Choice, Weight>();
            for (var ballot : ballots.entrySet()) {
                said.merge(ballot.getValue().get(i), weight(roster.heads().get(ballot.getKey())), Weight::plus);
            }
            tallies.add(new Tally(
                    said.getOrDefault(Choice.FOR, Weight.NONE),
                    said.getOrDefault(Choice.AGAINST, Weight.NONE),
                    said.getOrDefault(Choice.ABSTAIN, Weight.NONE)));
            note(SUBJECTS.get(i).kind.majority, tallies.getLast().inFavour(), tookPart);
        }
        note(Threshold.QUORUM, tookPart, roster.weight());
        var matters =
                SUBJECTS.stream().map(subject -> Matter.asked("x", subject)).toList();
        return ResultView.of(matters, roster.weight(), tookPart, tallies);
    }

    /** Counts how often a limit is met exactly, so that the comparison is known to reach the limits. */
    private void note(Threshold threshold, Weight part, Weight whole) {
        var halves = part.heads() * 2 == whole.heads() && threshold == Threshold.MORE_THAN_HALF;
        var thirds = part.heads() * 3 == whole.heads() * 2 && threshold == Threshold.QUORUM;
        var quarters = part.heads() * 4 == whole.heads() * 3 && threshold == Threshold.THREE_QUARTERS;
        exactly += halves || thirds || quarters ? 1 : 0;
    }

    private static Weight weight(Head head) {
        return new Weight(head.area(), 1);
    }
}
