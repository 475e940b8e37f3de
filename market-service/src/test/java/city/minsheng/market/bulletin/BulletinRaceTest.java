package city.minsheng.market.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.market.Scene;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class BulletinRaceTest extends Scene {
    private static final String PATH = "/api/v1/bulletins";
    private static final String OPENING = "{\"marketCode\": \"" + MARKET + "\", \"day\": \"" + DAY + "\"}";

    @RepeatedTest(5)
    void of_many_that_open_a_day_one_does() {
        Callable<Integer> open = () -> MANAGER.call(OPENING).post(PATH).statusCode();
        assertThat(atOnce(6, open)).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(count("select count(*) from bulletin")).isOne();
    }

    @RepeatedTest(5)
    void of_many_that_verify_a_day_one_does_and_each_test_is_verified_once() {
        testsOfTheDay();
        var id = post(MANAGER, PATH, OPENING, 201);
        Callable<Integer> manager =
                () -> MANAGER.call("{}").post(PATH + "/" + id + "/verify").statusCode();
        Callable<Integer> colleague =
                () -> COLLEAGUE.call("{}").post(PATH + "/" + id + "/verify").statusCode();
        assertThat(atOnce(List.of(manager, colleague, manager, colleague)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(count("select count(*) from pesticide_test_step where status = 'VERIFIED'"))
                .isEqualTo(3);
    }

    @RepeatedTest(5)
    void a_day_and_one_of_its_tests_are_not_verified_twice() {
        testsOfTheDay();
        var id = post(MANAGER, PATH, OPENING, 201);
        String test = INSPECTOR.call().get("/api/v1/pesticide-tests").path("items[0].id");
        Callable<Integer> day =
                () -> MANAGER.call("{}").post(PATH + "/" + id + "/verify").statusCode();
        Callable<Integer> one = () -> COLLEAGUE
                .call("{}")
                .post("/api/v1/pesticide-tests/" + test + "/verify")
                .statusCode();
        assertThat(atOnce(List.of(day, one))).contains(200).doesNotContain(500);
        assertThat(count("select count(*) from pesticide_test_step where status = 'VERIFIED' and test_id = '" + test
                        + "'"))
                .isOne();
    }

    @RepeatedTest(5)
    void of_many_that_publish_at_the_same_instant_exactly_one_does() {
        testsOfTheDay();
        var id = post(MANAGER, PATH, OPENING, 201);
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        Callable<Integer> publish =
                () -> MANAGER.call("{}").post(PATH + "/" + id + "/publish").statusCode();
        assertThat(atOnce(6, publish)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(count("select count(*) from bulletin where status = 'PUBLISHED'"))
                .isOne();
        assertThat(count("select count(*) from pesticide_test_step where status = 'PUBLISHED'"))
                .isEqualTo(3);
    }

    @RepeatedTest(5)
    void of_many_corrections_one_begins_the_next_edition() {
        testsOfTheDay();
        var id = post(MANAGER, PATH, OPENING, 201);
        post(MANAGER, PATH + "/" + id + "/verify", "{}", 200);
        post(MANAGER, PATH + "/" + id + "/publish", "{}", 200);
        Callable<Integer> correct = () -> MANAGER.call("{\"reason\": \"x\"}")
                .post(PATH + "/" + id + "/correct")
                .statusCode();
        assertThat(atOnce(4, correct)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(count("select count(*) from bulletin")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void a_file_that_changes_a_rate_and_a_verification_do_not_mix() {
        testsOfTheDay();
        var id = post(MANAGER, PATH, OPENING, 201);
        Callable<Integer> file = () -> COLLEAGUE
                .call()
                .contentType("text/csv")
                .body(TESTS_HEADING + MARKET + ",2022-09-22T06:48:00+08:00,菠菜,A-001,58\n")
                .post("/api/v1/imports/pesticide-tests")
                .statusCode();
        Callable<Integer> day =
                () -> MANAGER.call("{}").post(PATH + "/" + id + "/verify").statusCode();
        var statuses = atOnce(List.of(file, day));
        assertThat(statuses.get(0)).isIn(200, 422, 409);
        assertThat(statuses.get(1)).isIn(200, 409);
        var changed = count("select count(*) from pesticide_test where inhibition_rate_percent = 58");
        assertThat(changed).isEqualTo(statuses.get(0) == 200 ? 1 : 0);
    }
}
