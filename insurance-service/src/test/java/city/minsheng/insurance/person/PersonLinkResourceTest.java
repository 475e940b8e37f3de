package city.minsheng.insurance.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PersonLinkResourceTest {
    static final String PATH = "/api/v1/insured-persons/links";

    @Test
    void a_clerk_links_an_account_and_sees_it_masked() {
        var number = Town.insured();
        var person = UUID.randomUUID();
        var id = link(Town.VILLAGE_CLERK, number, "李父", person)
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("name", equalTo("李*"))
                .body("residentId", equalTo(number.substring(0, 6) + "********" + number.substring(14)))
                .extract()
                .<String>path("id");
        Town.TOWN_CLERK.call().get(PATH + "/" + id).then().statusCode(200).body("person", equalTo(person.toString()));
        Town.TOWN_CLERK.call().get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        Town.OTHER_TOWNS_CLERK
                .call()
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("link.missing"));
    }

    @Test
    void nobody_outside_of_the_region_and_no_wrong_name_finds_the_person() {
        var number = Town.insured();
        for (var clerk : new TestUser[] {Town.OTHER_TOWNS_CLERK, Town.OTHER_COUNTYS_CLERK}) {
            link(clerk, number, "李父", UUID.randomUUID())
                    .statusCode(404)
                    .body("code", equalTo("insured-person.missing"));
        }
        link(Town.VILLAGE_CLERK, number, "李母", UUID.randomUUID()).statusCode(404);
        link(Town.VILLAGE_CLERK, Town.residentId(), "李父", UUID.randomUUID()).statusCode(404);
    }

    @Test
    void one_account_is_one_person_and_the_other_way_round() {
        var person = UUID.randomUUID();
        var number = Town.insured();
        link(Town.VILLAGE_CLERK, number, "李父", person).statusCode(201);
        link(Town.VILLAGE_CLERK, number, "李父", UUID.randomUUID())
                .statusCode(409)
                .body("code", equalTo("link.taken"));
        link(Town.VILLAGE_CLERK, Town.insured(), "李父", person).statusCode(409).body("code", equalTo("link.taken"));
    }

    @Test
    void nobody_links_himself() {
        link(Town.VILLAGE_CLERK, Town.insured(), "李父", Town.VILLAGE_CLERK.person())
                .statusCode(403)
                .body("code", equalTo("link.own"));
    }

    @Test
    void only_clerks_link() {
        link(Town.DAUGHTER, Town.insured(), "李父", UUID.randomUUID()).statusCode(403);
        link(Town.REVIEWER, Town.insured(), "李父", UUID.randomUUID()).statusCode(403);
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
    }

    @Test
    void a_number_that_cannot_be_is_a_400() {
        link(Town.VILLAGE_CLERK, "371502195001020011", "李父", UUID.randomUUID())
                .statusCode(400)
                .body("errors.pointer", hasItem("/residentId"))
                .body("errors.code", hasItem("resident-id"));
        link(Town.VILLAGE_CLERK, Town.residentId(), "\\u0000", UUID.randomUUID())
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"));
    }

    @Test
    void of_two_clerks_at_the_same_instant_one_links() throws Exception {
        var number = Town.insured();
        try (var both = Executors.newFixedThreadPool(4)) {
            var statuses = both
                    .invokeAll(IntStream.range(0, 4)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    i -> () -> link(Town.VILLAGE_CLERK, number, "李父", UUID.randomUUID())
                                            .extract()
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
    }

    public static ValidatableResponse link(TestUser clerk, String residentId, String name, UUID person) {
        return clerk.call("{\"residentId\": \"%s\", \"name\": \"%s\", \"person\": \"%s\"}"
                        .formatted(residentId, name, person))
                .post(PATH)
                .then();
    }
}
