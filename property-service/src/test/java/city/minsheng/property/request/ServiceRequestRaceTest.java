package city.minsheng.property.request;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ServiceRequestRaceTest {
    @BeforeEach
    void load() {
        Sample.load();
    }

    @RepeatedTest(5)
    void of_eight_responses_at_once_one_wins_and_seven_are_conflicts() throws Exception {
        var id = Requests.submit(Sample.OWNER_A, "GX0001");
        var answers = atOnce(() -> Sample.STAFF_A
                .call("{}")
                .post(Requests.PATH + "/" + id + "/respond")
                .statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @RepeatedTest(5)
    void of_eight_submissions_with_one_key_one_is_done_and_the_others_wait_or_hear_the_same() throws Exception {
        var key = "race-" + java.util.UUID.randomUUID();
        var answers = atOnce(() -> {
            var answer = Sample.OWNER_A
                    .call("{\"communityCode\": \"GX0001\", \"description\": \"管道堵塞反水\"}")
                    .header("Idempotency-Key", key)
                    .post(Requests.PATH);
            return answer.statusCode() == 201
                    ? answer.jsonPath().getString("id")
                    : answer.jsonPath().getString("code");
        });
        assertThat(answers.stream()
                        .filter(answer -> !answer.equals("idempotency.in-flight"))
                        .distinct())
                .hasSize(1);
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
