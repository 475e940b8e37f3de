package city.minsheng.property.vote;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Estate;
import city.minsheng.property.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The statement that counts, over random rosters and ballots: its figures and the {@link Reference} must agree. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CountTest {
    private static final List<Subject> SUBJECTS = List.of(Subject.COMPANY, Subject.REBUILDING);

    @Inject
    EntityManager entities;

    @BeforeEach
    void load() {
        Sample.load();
        Estate.community("CT1");
    }

    @AfterEach
    void remove() {
        Estate.removeAll();
    }

    @Test
    void the_count_of_some_random_votes_is_right() {
        compare(40);
    }

    @Test
    @Tag("slow")
    void the_count_of_many_random_votes_is_right() {
        compare(10_000);
    }

    private void compare(int votes) {
        for (int seed = 0; seed < votes; seed++) {
            var random = new Random(seed);
            var rooms = Reference.community(random);
            var heads = Reference.heads(rooms);
            var ballots = Reference.ballots(heads.size(), SUBJECTS.size(), random);
            var roster = Roster.of(rooms);
            var vote = store(seed, roster, ballots);
            var count = QuarkusTransaction.requiringNew().call(() -> new BallotBox(entities, vote).count());
            var matters =
                    SUBJECTS.stream().map(subject -> Matter.asked("x", subject)).toList();
            var result = ResultView.of(matters, roster.weight(), count.tookPart(), count.tallies());
            assertThat(result.matters())
                    .as("seed %d", seed)
                    .extracting(ResultView.MatterResult::passed)
                    .isEqualTo(Reference.decide(heads, ballots, SUBJECTS));
            assertThat(count.paper().getFirst().inFavour()
                            + count.paper().getFirst().against())
                    .isLessThanOrEqualTo(ballots.size());
        }
    }

    /** Every second head votes on paper. */
    private static List<Count.PaperTally> paper(Map<Integer, List<Choice>> ballots) {
        return IntStream.range(0, SUBJECTS.size())
                .mapToObj(seq -> new Count.PaperTally(
                        paper(ballots, seq, Choice.FOR),
                        paper(ballots, seq, Choice.AGAINST),
                        paper(ballots, seq, Choice.ABSTAIN)))
                .toList();
    }

    private static long paper(Map<Integer, List<Choice>> ballots, int seq, Choice choice) {
        return ballots.entrySet().stream()
                .filter(ballot -> ballot.getKey() % 2 == 0 && ballot.getValue().get(seq) == choice)
                .count();
    }

    private static UUID store(int seed, Roster roster, Map<Integer, List<Choice>> ballots) {
        var vote = new UUID(42, seed);
        var heads = roster.heads().stream()
                .map(head -> "('%s', %d, %d, %d)".formatted(vote, head.number(), head.area(), head.rooms()))
                .collect(Collectors.joining(", "));
        var matters = IntStream.range(0, SUBJECTS.size())
                .mapToObj(seq -> "('%s', %d, 'x', '%s')".formatted(vote, seq, SUBJECTS.get(seq)))
                .collect(Collectors.joining(", "));
        var cast = ballots.entrySet().stream()
                .map(ballot -> "(gen_random_uuid(), '%s', %d, '%s', '%s', 'x', 'h%d', false, now(), gen_random_uuid())"
                        .formatted(
                                vote,
                                ballot.getKey() + 1,
                                ballot.getKey() % 2 == 0 ? Channel.PAPER : Channel.MINI_PROGRAM,
                                Choice.signs(ballot.getValue()),
                                ballot.getKey()))
                .collect(Collectors.joining(", "));
        PlatformResource.run("""
                insert into vote (id, version, number, community_code, region_code, title, rules, status)
                values ('%s', 0, 'CT-%d', 'CT1', '371525001042', 'x', 'V2022_1', 'DRAFT');
                insert into vote_matter (vote_id, seq, title, subject) values %s;
                insert into vote_head (vote_id, number, area, rooms) values %s;
                """.formatted(vote, seed, matters, heads));
        if (!cast.isEmpty()) {
            PlatformResource.run(
                    "insert into vote_ballot (id, vote_id, head, channel, choices, salt, hash, by_proxy, cast_at, cast_by)"
                            + " values " + cast);
        }
        return vote;
    }
}
