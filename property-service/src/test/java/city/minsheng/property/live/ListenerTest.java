package city.minsheng.property.live;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.identity.Actor;
import city.minsheng.property.notice.Address;
import city.minsheng.property.notice.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final Address TO_A = new Address(Audience.COMPANY, "A", null);

    private final Listeners listeners = new Listeners();

    /** A line that writes only when it is told to. */
    private static final class Slow implements Line {
        final List<Runnable> unwritten = new ArrayList<>();
        Closing closed;

        @Override
        public void send(String text, Runnable written) {
            unwritten.add(written);
        }

        @Override
        public void close(Closing why) {
            closed = why;
        }
    }

    @Test
    void one_more_than_256_unread_messages_ends_the_line_and_nothing_more_is_kept() {
        var line = join("one", "A");
        for (int i = 0; i < Listener.MOST_UNREAD; i++) {
            listeners.tell(TO_A, "x", () -> {});
        }
        assertThat(line.closed).isNull();
        for (int i = 0; i < 10; i++) {
            listeners.tell(TO_A, "x", () -> {});
        }
        assertThat(line.closed).isEqualTo(Closing.TOO_SLOW);
        assertThat(line.unwritten).hasSize(Listener.MOST_UNREAD);
        assertThat(listeners.size()).isZero();
    }

    @Test
    void who_reads_is_never_cut_off() {
        var line = join("one", "A");
        for (int i = 0; i < 10 * Listener.MOST_UNREAD; i++) {
            listeners.tell(TO_A, "x", () -> {});
            line.unwritten.removeFirst().run();
        }
        assertThat(line.closed).isNull();
    }

    @Test
    void it_has_arrived_when_it_is_written_and_not_before() {
        var line = join("one", "A");
        var arrived = new ArrayList<String>();
        listeners.tell(TO_A, "x", () -> arrived.add("x"));
        assertThat(arrived).isEmpty();
        line.unwritten.getFirst().run();
        assertThat(arrived).containsExactly("x");
    }

    @Test
    void it_is_told_only_to_those_whom_it_is_for() {
        var other = join("other", "B");
        listeners.tell(TO_A, "x", () -> {});
        assertThat(other.unwritten).isEmpty();
    }

    @Test
    void a_sixth_connection_of_an_account_takes_the_place_of_its_oldest() {
        var other = join("other", "A");
        var lines = new ArrayList<Slow>();
        for (int i = 0; i < Listeners.MOST_EACH; i++) {
            lines.add(join("one", "A"));
        }
        assertThat(lines).allMatch(line -> line.closed == null);
        lines.add(join("one", "A"));
        assertThat(lines.removeFirst().closed).isEqualTo(Closing.REPLACED);
        assertThat(lines).allMatch(line -> line.closed == null);
        assertThat(other.closed).isNull();
        assertThat(listeners.size()).isEqualTo(Listeners.MOST_EACH + 1);
    }

    private Slow join(String account, String company) {
        var line = new Slow();
        var actor = new Actor(account, null, company, null, Set.of("PROPERTY_STAFF"));
        listeners.add(new Listener(account + "-" + System.identityHashCode(line), actor, line));
        return line;
    }
}
