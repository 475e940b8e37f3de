package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.local.process.Failure;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void an_open_loop_makes_every_call_of_its_schedule() {
        var calls = new AtomicInteger();
        var reading = new Reading();
        Load.open(new Schedule(200, 30), calls::incrementAndGet, reading);
        assertThat(calls).hasValue(30);
        assertThat(reading.count()).isEqualTo(30);
    }

    @Test
    void a_call_that_starts_late_is_measured_from_the_instant_at_which_it_was_due() {
        var reading = new Reading();
        var lock = new Object();
        Load.open(
                new Schedule(100, 10),
                () -> {
                    synchronized (lock) {
                        Thread.sleep(50);
                    }
                },
                reading);
        // Ten calls of 50 ms, one after the other: the last, due at 90 ms, is over at 500.
        assertThat(reading.maxMicros()).isGreaterThan(400_000);
        assertThat(reading.micros(10)).isLessThan(reading.maxMicros());
    }

    @Test
    void a_closed_loop_ends_in_time() {
        var reading = new Reading();
        var began = System.nanoTime();
        Load.closed(2, 100, () -> Thread.sleep(10), reading);
        assertThat(System.nanoTime() - began).isBetween(100_000_000L, 10_000_000_000L);
        assertThat(reading.count()).isPositive();
    }

    @Test
    void one_error_ends_the_rounds() {
        var failing = Side.of(() -> {
            throw new Failure("no");
        });
        assertThatThrownBy(() -> new Rounds(4, () -> {}).closed(2, List.of(failing)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("A call failed");
    }
}
