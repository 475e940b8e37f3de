package city.minsheng.property.listing;

import static city.minsheng.property.Firms.FIRST;
import static city.minsheng.property.Firms.SECOND;
import static city.minsheng.property.Firms.staff;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.TOWN_A;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import city.minsheng.property.evaluation.FinalRank;
import city.minsheng.property.evaluation.FinalRanking;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ListingSuggestionTest {
    private static final String PATH = "/api/v1/listing-suggestions";
    private static final String REASON = "{\"reason\": \"季度质量评价排名\"}";

    @Inject
    MovableClock clock;

    @Inject
    Event<FinalRanking> finalRankings;

    private final UUID evaluation = UUID.randomUUID();
    private List<String> companies;

    /** Five companies, the first for the red list, the last for the black one, in an evaluation that is final. */
    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(Instant.parse("2022-10-24T01:00:00Z"));
        companies =
                List.of(Firms.company(51), Firms.company(52), Firms.company(53), Firms.company(54), Firms.company(55));
        PlatformResource.run("""
                insert into evaluation (id, version, number, region_code, year, quarter, set_id, status)
                select '%s', 0, 'PJ-371525-2099-4', '371525000000', 2099, 4, id, 'PLANNED' from indicator_set
                where edition = 2
                """.formatted(evaluation));
        var ranks = List.of(rank(0, 1), rank(1, 2), rank(2, 3), rank(3, 4), rank(4, 5));
        var ranking = new FinalRanking(evaluation, "PJ-371525-2099-4", Firms.COUNTY, clock.instant(), ranks);
        QuarkusTransaction.requiringNew().run(() -> finalRankings.fire(ranking));
    }

    private FinalRank rank(int company, int rank) {
        return new FinalRank(companies.get(company), "测试企业5" + (company + 1), rank);
    }

    @AfterEach
    void remove() {
        clock.followWall();
        Firms.removeAll();
        PlatformResource.run("delete from evaluation where id = '" + evaluation + "'");
    }

    @Test
    void a_person_makes_a_proposal_of_it_and_another_approves() {
        var id = suggestion(4);
        FIRST.call()
                .get(PATH + "?colour=BLACK&open=true")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.id == '" + id + "' }")
                .body("rank", equalTo(5))
                .body("companies", equalTo(5))
                .body("evaluationNumber", equalTo("PJ-371525-2099-4"))
                .body("allowedActions", contains("PROPOSE"));
        var listing = propose(FIRST, id, REASON)
                .statusCode(200)
                .body("companyUscc", equalTo(companies.get(4)))
                .body("allowedActions", empty())
                .extract()
                .<String>path("listingId");
        FIRST.call()
                .get(ListingFlow.PATH + "/" + listing)
                .then()
                .statusCode(200)
                .body("status", equalTo("PROPOSED"))
                .body("reasonCode", equalTo("LOW_RANKING"))
                .body("reasonLabel", equalTo("质量评价排名靠后"))
                .body(
                        "evidence.text",
                        contains("质量评价 PJ-371525-2099-4 最终排名第 5 名,共 5 家 · Evaluation PJ-371525-2099-4: rank 5 of 5"));
        propose(SECOND, id, REASON).statusCode(409).body("code", equalTo("listing-suggestion.taken"));
        FIRST.call().get(PATH + "?open=true&limit=100").then().body("items.id", not(hasItem(id)));
        clock.stopAt(clock.instant().plus(ListingFlow.HEARD));
        ListingFlow.post(FIRST, listing, "approve", "{}").statusCode(403).body("code", equalTo("listing.four-eyes"));
        ListingFlow.post(SECOND, listing, "approve", "{}").statusCode(200);
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder("SUGGEST", "PROPOSE");
    }

    @Test
    void the_first_ones_are_suggested_for_the_red_list() {
        assertThat(companies.stream().map(this::colourOf)).containsExactly("RED", "RED", "RED", "", "BLACK");
        var listing = propose(FIRST, suggestion(0), REASON.replace("}", ", \"months\": 6}"))
                .statusCode(200)
                .body("colourLabel", equalTo("红名单"))
                .extract()
                .<String>path("listingId");
        FIRST.call()
                .get(ListingFlow.PATH + "/" + listing)
                .then()
                .body("reasonCode", equalTo("HIGH_RANKING"))
                .body("months", equalTo(6));
    }

    private String colourOf(String company) {
        return String.join(
                ",",
                PlatformResource.ask("select colour from listing_suggestion where company_uscc = '" + company + "'"));
    }

    @Test
    void a_company_that_is_on_its_way_to_the_list_is_not_proposed_twice() {
        ListingFlow.proposed(companies.get(4), "BLACK");
        propose(FIRST, suggestion(4), REASON).statusCode(409).body("code", equalTo("listing.live"));
        FIRST.call().get(PATH + "?open=true&limit=100").then().body("items.id", hasItem(suggestion(4)));
    }

    @Test
    void of_eight_proposals_of_one_suggestion_one_is_made() throws Exception {
        var id = suggestion(4);
        Callable<Integer> call = () -> propose(FIRST, id, REASON).extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
    }

    @Test
    void a_company_is_suggested_once_for_an_evaluation_and_a_list() {
        assertThatThrownBy(() -> PlatformResource.run("""
                        insert into listing_suggestion (id, version, evaluation_id, evaluation_number, company_uscc,
                            company_name, region_code, colour, rank, companies, parameter_id, suggested_at)
                        select gen_random_uuid(), 0, evaluation_id, evaluation_number, company_uscc, company_name,
                            region_code, colour, rank, companies, parameter_id, suggested_at
                        from listing_suggestion where id = '%s'
                        """.formatted(suggestion(4))))
                .rootCause()
                .hasMessageContaining("duplicate key");
    }

    @Test
    void only_officials_of_the_region_know_of_it() {
        var id = suggestion(4);
        AUDIT.call()
                .get(PATH + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.allowedActions", empty());
        COUNTY_B.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        propose(COUNTY_B, id, REASON).statusCode(404).body("code", equalTo("listing-suggestion.missing"));
        for (var user : List.of(staff(companies.get(4)), TOWN_A, OWNER_A)) {
            user.call().get(PATH).then().statusCode(403).body("code", equalTo("forbidden"));
            propose(user, id, REASON).statusCode(403);
        }
        propose(AUDIT, id, REASON).statusCode(403);
        given().get(PATH).then().statusCode(401);
        given().contentType("application/json")
                .body(REASON)
                .post(PATH + "/" + id + "/propose")
                .then()
                .statusCode(401);
        propose(FIRST, id, "{\"reason\": \"\", \"months\": 121}").statusCode(400);
        propose(FIRST, id, "{\"reason\": \"负责人电话13800001234\"}")
                .statusCode(422)
                .body("code", equalTo("listing.personal-data"));
        FIRST.call().get(PATH + "?colour=GREEN").then().statusCode(400).body("code", equalTo("parameter.invalid"));
    }

    private String suggestion(int company) {
        return PlatformResource.ask(
                        "select id from listing_suggestion where company_uscc = '" + companies.get(company) + "'")
                .getFirst();
    }

    private static ValidatableResponse propose(TestUser user, String id, String body) {
        return user.call(body).post(PATH + "/" + id + "/propose").then();
    }
}
