package city.minsheng.property.pairing;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PairingResourceTest {
    static final String PATH = "/api/v1/guidance-pairings";
    static final String SURVEYS = "/api/v1/wish-surveys";
    static final String VISIT = """
            {"visitedOn": "2022-10-01", "topic": "GATE_DUTY", "advice": "建议两班值守", "photo": "photo-1"}
            """;

    @Inject
    MovableClock clock;

    @Inject
    PairingExpiryJob job;

    String company;
    TestUser staff;

    @BeforeEach
    void load() {
        Sample.load();
        company = Firms.company(961);
        PlatformResource.run("update property_company set stars = 5 where uscc = '" + company + "'");
        staff = Firms.staff(company);
        communities(1, 2);
        to("2022-10-01");
    }

    @AfterEach
    void takeAway() {
        clock.followWall();
        var ours = "(select id from guidance_pairing where community_code like 'JD00%')";
        for (var child : List.of("pairing_step", "pairing_visit")) {
            PlatformResource.run("delete from " + child + " where pairing_id in " + ours);
        }
        PlatformResource.run("delete from guidance_pairing where community_code like 'JD00%'");
        PlatformResource.run("delete from wish_survey where community_code like 'JD00%'");
        Firms.removeAll();
    }

    @Test
    void a_company_is_invited_agrees_visits_and_the_community_says_what_it_brought() {
        var id = invited(1);
        post(staff, id, "agree", "{\"agreementNumber\": \"冠结〔2022〕3号\"}")
                .statusCode(200)
                .body("status", equalTo("AGREED"))
                .body("endsOn", equalTo("2022-11-30"));
        post(staff, id, "visit", VISIT).statusCode(200).body("status", equalTo("VISITING"));
        post(WORKER, id, "summarise", "{\"effect\": \"GOOD\", \"text\": \"门岗有人值守\"}")
                .statusCode(422)
                .body("code", equalTo("pairing.visits-short"))
                .body("detail", equalTo("走访 1 次,未达到约定的 2 次"));
        post(staff, id, "visit", VISIT).statusCode(200).body("visitsDone", equalTo(2));
        post(WORKER, id, "summarise", "{\"effect\": \"GOOD\", \"text\": \"门岗有人值守\"}")
                .statusCode(200)
                .body("status", equalTo("SUMMARISED"))
                .body("effect", equalTo("GOOD"));
        post(TOWN_A, id, "renew", "{\"topics\": [\"CLEANING\"], \"months\": 3}")
                .statusCode(200)
                .body("status", equalTo("INVITED"))
                .body("round", equalTo(2))
                .body("visits", hasSize(2))
                .body("visitsDone", equalTo(0));
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder("INVITE", "AGREE", "VISIT", "VISIT", "SUMMARISE", "RENEW");
    }

    @Test
    void a_community_is_surveyed_before_and_each_survey_stays_on_record() {
        invite(1).statusCode(422).body("code", equalTo("pairing.survey"));
        survey(1, false).statusCode(201);
        invite(1).statusCode(422).body("code", equalTo("pairing.unwilling"));
        clock.stopAt(Instant.parse("2022-10-01T02:00:00Z")); // the later one counts
        survey(1, true)
                .statusCode(201)
                .body("willing.percent", equalTo("77.50"))
                .body("feeYuan", equalTo("0.30"));
        to("2023-10-01"); // twelve months later it still counts
        invite(1).statusCode(201);
        to("2023-10-02");
        survey(2, true).statusCode(201);
        WORKER.call()
                .get(SURVEYS + "?community=" + code(1))
                .then()
                .statusCode(200)
                .body("items.wantsPairing", contains(true, false));
        COUNTY_B.call().get(SURVEYS + "?community=" + code(1)).then().body("items", hasSize(0));
        WORKER.call(surveyBody(1, true).replace("62", "81"))
                .post(SURVEYS)
                .then()
                .statusCode(422)
                .body("code", equalTo("pairing.heads"));
        WORKER.call(surveyBody(1, true).replace(code(1), "GX9999"))
                .post(SURVEYS)
                .then()
                .statusCode(422)
                .body("code", equalTo("pairing.community"));
        COUNTY_A.call(surveyBody(1, true)).post(SURVEYS).then().statusCode(403);
        given().get(SURVEYS).then().statusCode(401);
    }

    @Test
    void a_survey_that_is_too_old_does_not_count() {
        survey(1, true).statusCode(201);
        to("2023-10-02");
        invite(1).statusCode(422).body("code", equalTo("pairing.survey"));
    }

    @Test
    void every_refusal_says_what_is_wrong() {
        survey(1, true).statusCode(201);
        var body = inviteBody(1);
        TOWN_A.call(body.replace(code(1), "GX9999")).post(PATH).then().body("code", equalTo("pairing.community"));
        COUNTY_B.call(body).post(PATH).then().statusCode(422).body("code", equalTo("pairing.community"));
        TOWN_A.call(body.replace(company, Firms.uscc(969)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("pairing.company"));
        TOWN_A.call(body.replace("CLEANING", "COOKING")).post(PATH).then().statusCode(400);
        TOWN_A.call(body.replace("[\"CLEANING\"]", "[]")).post(PATH).then().statusCode(400);
        PlatformResource.run("update property_company set stars = 3 where uscc = '" + company + "'");
        invite(1).statusCode(422).body("code", equalTo("pairing.stars"));
        PlatformResource.run("update property_company set stars = 4 where uscc = '" + company + "'");
        PlatformResource.run("update community set service_mode = 'PROFESSIONAL' where code = '" + code(1) + "'");
        invite(1).statusCode(422).body("code", equalTo("pairing.served"));
        PlatformResource.run("update community set service_mode = 'NONE' where code = '" + code(1) + "'");
        PlatformResource.run(
                "update company_standing set listed_from = '2022-01-01', listed_until = '2030-01-01' where company_uscc = '"
                        + company + "'");
        invite(1).statusCode(422).body("code", equalTo("company.barred"));
        PlatformResource.run(
                "update company_standing set listed_from = null, listed_until = null where company_uscc = '" + company
                        + "'");
        var id = invite(1).statusCode(201).extract().<String>path("id");
        invite(1).statusCode(409).body("code", equalTo("pairing.live"));
        post(staff, id, "visit", VISIT)
                .statusCode(409)
                .body("code", equalTo("pairing.move"))
                .body("detail", equalTo("结对目前为“已邀请”(INVITED),不能进行此操作"))
                .body("allowedActions", contains("AGREE", "DECLINE"));
        post(staff, id, "decline", "{}").statusCode(400);
        post(staff, id, "decline", "{\"reason\": \"人手不足\"}").statusCode(200).body("status", equalTo("DECLINED"));
        invite(1).statusCode(409).body("code", equalTo("pairing.exists"));
        post(COUNTY_A, id, "renew", "{\"topics\": [\"CLEANING\"], \"months\": 3}")
                .statusCode(200);
        post(COUNTY_A, id, "renew", "{\"topics\": [\"CLEANING\"], \"months\": 3}")
                .statusCode(409)
                .body("code", equalTo("pairing.move"));
        to("2022-10-17");
        post(staff, id, "agree", "{\"agreementNumber\": \"1号\"}")
                .statusCode(409)
                .body("code", equalTo("pairing.over"));
        assertThat(job.expire()).isEqualTo(1);
        assertThat(job.expire()).isZero();
        staff.call().get(PATH + "/" + id).then().body("status", equalTo("EXPIRED"));
        TOWN_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
    }

    @Test
    void only_the_company_and_the_region_know_of_it() {
        var id = invited(1);
        for (var user : List.of(staff, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200).body("topics", contains("CLEANING"));
        }
        for (var user : List.of(Sample.STAFF_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("pairing.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(Sample.STAFF_B, id, "agree", "{\"agreementNumber\": \"1号\"}").statusCode(404);
        post(TOWN_A, id, "agree", "{\"agreementNumber\": \"1号\"}").statusCode(403);
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void a_file_does_not_change_what_was_agreed_here() {
        var id = invited(1);
        post(staff, id, "agree", "{\"agreementNumber\": \"1号\"}").statusCode(200);
        var csv = "communityCode,companyUscc,signedOn,scope\n" + code(1) + "," + company + ",2021-01-01,MAINTENANCE\n";
        Sample.importFile(COUNTY_A, "guidance-pairings", csv, "")
                .statusCode(200)
                .body("updated", equalTo(0));
        Sample.importFile(COUNTY_A, "guidance-pairings", csv.replace(code(1), code(2)), "")
                .statusCode(200)
                .body("created", equalTo(1));
        TOWN_A.call().get(PATH + "/" + id).then().body("signedOn", equalTo("2022-10-01"));
    }

    @Test
    void the_figures_count_both_of_their_sides() {
        var path = "/api/v1/statistics/guidance-pairings?by=COMPANY&asOf=";
        COUNTY_A.call()
                .get(path + "2022-09-24")
                .then()
                .statusCode(200)
                .body("overall.paired", equalTo(23))
                .body("overall.companies", equalTo(6))
                .body("overall.visits", not(hasKey("percent")))
                .body("groups", hasSize(6));
        var id = invited(1);
        post(staff, id, "agree", "{\"agreementNumber\": \"1号\"}").statusCode(200);
        post(staff, id, "visit", VISIT).statusCode(200);
        var group = "groups.find { it.key == '" + company + "' }.figures.";
        COUNTY_A.call()
                .get(path + "2022-10-01")
                .then()
                .body(group + "visits.numerator", equalTo(1))
                .body(group + "visits.denominator", equalTo(2))
                .body("overall.paired", equalTo(24));
        COUNTY_A.call().get(path + "2022-09-30").then().body("overall.paired", equalTo(23));
        COUNTY_B.call().get(path + "2022-10-01").then().body("groups", hasSize(0));
        COUNTY_A.call().get(path.replace("COMPANY", "AGE")).then().statusCode(400);
        OWNER_A.call().get(path).then().statusCode(403);
    }

    /** Five places, and eight invitations at once. */
    @RepeatedTest(2)
    void a_company_never_guides_more_than_its_places() throws Exception {
        communities(3, 8);
        IntStream.rangeClosed(1, 8).forEach(number -> survey(number, true).statusCode(201));
        var answers = atOnce(IntStream.rangeClosed(1, 8)
                .<Callable<Integer>>mapToObj(number ->
                        () -> TOWN_A.call(inviteBody(number)).post(PATH).statusCode())
                .toList());
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
        assertThat(PlatformResource.ask("select count(*) from guidance_pairing where company_uscc = '" + company + "'"))
                .containsExactly("5");
        staff.call().get(PATH).then().body("items.status", hasItems("INVITED"));
        var free = IntStream.rangeClosed(1, 8)
                .filter(number -> PlatformResource.ask(
                                "select 1 from guidance_pairing where community_code = '" + code(number) + "'")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        invite(free).statusCode(409).body("code", equalTo("pairing.quota"));
    }

    private String invited(int number) {
        survey(number, true).statusCode(201);
        return invite(number).statusCode(201).extract().path("id");
    }

    private ValidatableResponse invite(int number) {
        return TOWN_A.call(inviteBody(number)).post(PATH).then();
    }

    private String inviteBody(int number) {
        return """
                {"communityCode": "%s", "companyUscc": "%s", "topics": ["CLEANING"], "months": 2}
                """.formatted(code(number), company);
    }

    private static ValidatableResponse survey(int number, boolean wants) {
        return WORKER.call(surveyBody(number, wants)).post(SURVEYS).then();
    }

    private static String surveyBody(int number, boolean wants) {
        return """
                {"communityCode": "%s", "householdsAsked": 80, "householdsWilling": 62, "wantsPairing": %s,
                    "feeYuan": "0.30", "services": "垃圾清运", "servedBy": "家属院自管", "wishes": "夜间值守"}
                """.formatted(code(number), wants);
    }

    private static void communities(int from, int to) {
        IntStream.rangeClosed(from, to)
                .mapToObj(PairingResourceTest::code)
                .forEach(code -> Firms.community(code, null));
        PlatformResource.run("update community set service_mode = 'SELF', households = 100 where code like 'JD00%'");
    }

    private static String code(int number) {
        return "JD00" + number;
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private void to(String day) {
        clock.stopAt(Instant.parse(day + "T01:00:00Z"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            return pool.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
