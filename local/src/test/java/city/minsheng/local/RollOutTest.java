package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.local.sample.Api;
import city.minsheng.local.sample.SampleData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of a service behind the gateway are restarted one after the other, while residents go on calling. */
@Tag("slow")
class RollOutTest {
    private static final int RESTARTS = 50;
    private static final int KILLS = 6;
    private static final int CALLS_A_SECOND = 20;

    @TempDir
    Path home;

    @Test
    void no_call_fails_in_a_roll_out_and_a_killed_instance_takes_only_what_was_in_flight() throws Exception {
        var settings = FreePorts.in(home);
        try (var platform = Platform.start(settings, new Progress(System.out), Set.of());
                var pair = new Pair(settings)) {
            pair.start();
            SampleData.load(new Api(pair.address(), platform::token), List.of("property-companies", "communities"));
            try (var residents = new Residents(pair.address(), () -> platform.token("owner-a"), CALLS_A_SECOND)) {
                for (var restart = 0; restart < RESTARTS; restart++) {
                    pair.restart(restart % 2);
                    var calm = residents.soFar();
                    System.out.println((restart + 1) + " rolling restarts: " + calm);
                    assertThat(calm.failures()).as("calls that failed").isEmpty();
                }
                var kills = new ArrayList<Long>();
                for (var kill = 0; kill < KILLS; kill++) {
                    kills.add(System.nanoTime());
                    pair.kill(kill % 2);
                }
                var all = residents.soFar();
                System.out.println(KILLS + " kills: " + all);
                assertThat(all.failures())
                        .as("calls that failed, each in flight when an instance was killed")
                        .allMatch(failure -> kills.stream().anyMatch(failure::wasInFlightAt));
                assertThat(all.acknowledged()).hasSizeGreaterThan(RESTARTS * 10);
                residents.assertAllThere();
            }
        }
    }
}
