package city.minsheng.property.hotline;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.hotline.HotlineDesk.PATH;
import static city.minsheng.property.hotline.HotlineDesk.body;
import static city.minsheng.property.hotline.HotlineDesk.dispatched;
import static city.minsheng.property.hotline.HotlineDesk.number;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
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
class HotlineRaceTest {
    @BeforeEach
    void load() {
        Sample.load();
    }

    @RepeatedTest(3)
    void of_eight_registrations_of_one_number_one_makes_the_case_and_seven_find_it() throws Exception {
        var body = body(number(), "GX0001", "13812348000");
        var answers = atOnce(
                Collections.nCopies(8, () -> COUNTY_A.call(body).post(PATH).statusCode()));
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
    }

    @RepeatedTest(3)
    void of_eight_signings_at_once_one_wins_and_seven_are_conflicts() throws Exception {
        var id = dispatched();
        var answers = atOnce(Collections.nCopies(
                8, () -> STAFF_A.call("{}").post(PATH + "/" + id + "/sign").statusCode()));
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @RepeatedTest(3)
    void two_cases_do_not_become_duplicates_of_each_other() throws Exception {
        var numbers = List.of(number(), number());
        var ids = numbers.stream().map(HotlineDesk::accepted).toList();
        var answers = atOnce(List.of(
                () -> link(COUNTY_A, ids.get(0), numbers.get(1)), () -> link(COUNTY_A, ids.get(1), numbers.get(0))));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    private static int link(TestUser user, String id, String original) {
        return user.call("{\"originalNumber\": \"" + original + "\"}")
                .post(PATH + "/" + id + "/link-duplicate")
                .statusCode();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            return pool.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
