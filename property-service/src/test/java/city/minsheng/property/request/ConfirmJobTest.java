package city.minsheng.property.request;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConfirmJobTest {
    static final Instant T0 = Instant.parse("2022-09-23T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    ConfirmJob confirmation;

    @Inject
    EntityManager entities;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @Test
    void silence_is_confirmed_once_by_however_many_replicas() throws Exception {
        var id = submit();
        for (var move : List.of("respond {}", "classify {\"category\": \"SIMPLE\"}", "resolve {\"result\": \"好了\"}")) {
            var words = move.split(" ", 2);
            Requests.post(Sample.STAFF_A, id, words[0], words[1]).statusCode(200);
        }
        clock.stopAt(T0.plus(Duration.ofDays(7)).plusMillis(1));
        Callable<Integer> replica = confirmation::confirm;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }
        var steps = entities.createNativeQuery("""
                        select count(*) from service_request_step
                        where request_id = cast(?1 as uuid) and status = 'CONFIRMED' and actor = 'job:auto-confirm'
                        """).setParameter(1, id).getSingleResult();
        assertThat(steps).isEqualTo(1L);
    }

    private static String submit() {
        return Requests.submit(Sample.OWNER_A, "GX0001");
    }
}
