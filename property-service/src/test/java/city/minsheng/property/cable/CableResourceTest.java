package city.minsheng.property.cable;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** In a county of its own, so that the sample data stay as they are. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CableResourceTest {
    static final Instant T0 = Instant.parse("2022-06-01T01:00:00Z"); // a Wednesday
    static final String PATH = "/api/v1/cable-sites";
    static final String VILLAGE = "371502001001";
    static final TestUser CREW =
            TestUser.of("cable-crew", Roles.COMMUNITY_WORKER).in(VILLAGE);
    static final TestUser TOWN = TestUser.of("cable-town", Roles.TOWN_OFFICER).in("371502001000");
    static final TestUser OTHER =
            TestUser.of("cable-elsewhere", Roles.COUNTY_OFFICER).in("371521000000");
    static final String PLAN = """
            {"method": "LOWERED", "carrier": "UNICOM", "agencies": ["URBAN_MANAGEMENT", "NEIGHBOURHOOD"],
                "plannedOn": "2022-06-06"}
            """;
    static final String MET = "{\"afterPhoto\": \"photo-2\", \"itemsMet\": [\"BUNDLED\"]}";
    static final String NONE_MET = "{\"afterPhoto\": \"photo-2\", \"itemsMet\": []}";

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void takeAway() {
        clock.followWall();
        var ours = "(select id from cable_site where name like '测试%')";
        PlatformResource.run("update cable_site set standard_id = null where name like '测试%'");
        for (var child : List.of("cable_step", "cable_rebound", "cable_site_agency")) {
            PlatformResource.run("delete from " + child + " where site_id in " + ours);
        }
        PlatformResource.run("delete from cable_standard_item");
        PlatformResource.run("delete from cable_standard");
        PlatformResource.run("delete from cable_site where name like '测试%'");
    }

    @Test
    void a_site_is_surveyed_planned_worked_on_accepted_and_kept() {
        standard();
        var id = survey("测试甲", false);
        post(TOWN, id, "plan", PLAN)
                .statusCode(200)
                .body("status", equalTo("PLANNED"))
                .body("carrierLabel", equalTo("联通"))
                .body("agencies", contains("URBAN_MANAGEMENT", "NEIGHBOURHOOD"))
                .body("allowedActions", contains("PLAN", "NOTIFY"));
        post(CREW, id, "notify", "{}").statusCode(200).body("status", equalTo("NOTICED"));
        post(CREW, id, "start", "{\"beforePhoto\": \"photo-1\"}")
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("allowedActions", hasSize(0));
        post(TOWN, id, "accept", NONE_MET).statusCode(422).body("code", equalTo("cable.standard-unmet"));
        post(TOWN, id, "accept", MET.replace("BUNDLED", "COLOUR"))
                .statusCode(422)
                .body("code", equalTo("cable.standard-unknown"));
        post(TOWN, id, "accept", MET)
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("completedOn", equalTo("2022-06-01"))
                .body("beforePhoto", equalTo("photo-1"))
                .body("afterPhoto", equalTo("photo-2"));
        post(TOWN, id, "keep", "{}")
                .statusCode(409)
                .body("code", equalTo("cable.keep-early"))
                .body("detail", equalTo("验收满 30 天后(最早 2022-07-01)才能转入长效管护(ACCEPTED)"));
        clock.stopAt(Instant.parse("2022-07-01T00:00:00Z"));
        post(TOWN, id, "keep", "{}").statusCode(200).body("status", equalTo("KEPT"));
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder("SURVEY", "PLAN", "NOTIFY", "START", "ACCEPT", "KEEP");
    }

    @Test
    void cables_that_hang_again_do_not_count_until_they_are_away() {
        standard();
        var id = accepted("测试乙");
        clock.stopAt(Instant.parse("2022-06-11T01:00:00Z"));
        post(CREW, id, "rebound", "{\"reason\": \"新增入户线\", \"photo\": \"photo-3\"}")
                .statusCode(200)
                .body("status", equalTo("REBOUND"))
                .body("rebounds[0].reboundOn", equalTo("2022-06-11"));
        post(TOWN, id, "keep", "{}").statusCode(409).body("code", equalTo("cable.move"));
        clock.stopAt(Instant.parse("2022-06-21T01:00:00Z"));
        post(CREW, id, "start", "{\"beforePhoto\": \"photo-4\"}").statusCode(200);
        post(TOWN, id, "accept", MET).statusCode(200).body("rebounds[0].repairedOn", equalTo("2022-06-21"));
        var by = "/api/v1/statistics/cables?by=COMMUNITY&asOf=";
        for (var day : List.of("2022-06-10", "2022-06-21")) {
            COUNTY_B.call().get(by + day).then().body(ours("sites.numerator"), equalTo(1));
        }
        COUNTY_B.call()
                .get(by + "2022-06-20")
                .then()
                .statusCode(200)
                .body(ours("sites.numerator"), equalTo(0))
                .body(ours("rebounded.numerator"), equalTo(1))
                .body(ours("rebounded.denominator"), equalTo(1));
        // and the overview says the same as the statistics of the works
        var overview = COUNTY_B.call().get("/api/v1/statistics/overview?asOf=2022-06-20");
        COUNTY_B.call()
                .get("/api/v1/statistics/cables?by=KIND&asOf=2022-06-20")
                .then()
                .body(
                        "groups.find { it.key == 'COMMUNITY' }.figures.sites.numerator",
                        equalTo(overview.path("cables.communitiesCompleted")));
    }

    @Test
    void every_refusal_says_what_is_wrong() {
        var id = survey("测试丙", false);
        var body = body("测试丙", false);
        TOWN.call(body).post(PATH).then().statusCode(409).body("code", equalTo("cable.exists"));
        for (var region : List.of("371525001042", "371502001998", "371502000000")) {
            TOWN.call(body.replace(VILLAGE, region))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("cable.region"));
        }
        TOWN.call(body.replace("\"difficulty\": 3", "\"difficulty\": 6"))
                .post(PATH)
                .then()
                .statusCode(400);
        TOWN.call("").post(PATH).then().statusCode(400);
        post(TOWN, id, "notify", "{}")
                .statusCode(409)
                .body("code", equalTo("cable.move"))
                .body("detail", equalTo("点位目前为“已摸排”(SURVEYED),不能进行此操作"))
                .body("allowedActions", contains("PLAN"));
        post(TOWN, id, "plan", PLAN.replace("06-06", "05-31"))
                .statusCode(422)
                .body("code", equalTo("cable.planned-on"));
        post(TOWN, id, "plan", PLAN.replace("UNICOM", "NOBODY")).statusCode(400);
        post(TOWN, id, "plan", PLAN).statusCode(200);
        post(TOWN, id, "notify", "{}").statusCode(200);
        post(TOWN, id, "start", "{\"beforePhoto\": \"photo-1\"}")
                .statusCode(422)
                .body("code", equalTo("cable.standard-missing"));
        standard();
        post(TOWN, id, "start", "{\"beforePhoto\": \"a b\"}").statusCode(400);
        post(TOWN, id, "start", "{}").statusCode(400);
        post(TOWN, id, "start", "{\"beforePhoto\": \"photo-1\"}").statusCode(200);
        post(TOWN, id, "accept", MET).statusCode(403).body("code", equalTo("cable.self-accepted"));
        post(CREW, id, "accept", MET).statusCode(403).body("code", equalTo("forbidden"));
        TOWN.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
    }

    @Test
    void only_who_works_in_the_region_knows_of_a_site() {
        var id = survey("测试丁", false);
        for (var user : List.of(CREW, TOWN, COUNTY_B, AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200).body("priority.total", equalTo(160));
        }
        COUNTY_A.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("cable.missing"));
        COUNTY_A.call().get(PATH).then().body("items.id", not(hasItem(id)));
        for (var move : List.of("notify", "keep")) {
            post(COUNTY_A, id, move, "{}").statusCode(404);
        }
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        TOWN.call().get(PATH + "?kind=ALLEY").then().body("items.kind", everyItem(equalTo("ALLEY")));
    }

    @Test
    void a_standard_comes_from_an_accepted_pilot_and_works_keep_their_edition() {
        var plain = survey("测试戊", false);
        publish(COUNTY_B, plain).statusCode(422).body("code", equalTo("cable.pilot"));
        publish(COUNTY_A, plain).statusCode(404).body("code", equalTo("cable.missing"));
        publish(TOWN, plain).statusCode(403);
        standard();
        CREW.call()
                .get("/api/v1/cable-standards")
                .then()
                .statusCode(200)
                .body("items[0].edition", equalTo(1))
                .body("items[0].items.code", contains("BUNDLED"));
        COUNTY_A.call().get("/api/v1/cable-standards").then().body("items", hasSize(0));
        COUNTY_B.call(standardBody(plain).replace("[{", "[{\"code\": \"BUNDLED\", \"requirement\": \"重复\"}, {"))
                .post("/api/v1/cable-standards")
                .then()
                .statusCode(422);
    }

    @Test
    void a_schedule_is_laid_backwards_and_is_all_or_nothing() {
        // a county without any other site
        var ids = List.of(elsewhere("测试一", false), elsewhere("测试二", true), elsewhere("测试三", false));
        var preview = "/api/v1/cable-schedule?capacity=1";
        OTHER.call()
                .get(preview)
                .then()
                .statusCode(200)
                .body("items.find { it.name == '测试二' }.rank", equalTo(1))
                .body("items.find { it.name == '测试二' }.week", equalTo("2022-06-06"))
                .body("items.find { it.name == '测试一' }.week", equalTo("2022-06-13"))
                .body("items.find { it.name == '测试三' }.week", equalTo("2022-06-20"))
                .body("late", equalTo(0));
        clock.stopAt(Instant.parse("2022-06-07T01:00:00Z")); // the Monday of the first week is over
        OTHER.call("{\"capacity\": 1}")
                .post("/api/v1/cable-schedule")
                .then()
                .statusCode(422)
                .body("code", equalTo("cable.schedule-infeasible"));
        OTHER.call().get(PATH + "/" + ids.getFirst()).then().body("status", equalTo("SURVEYED"));
        clock.stopAt(T0);
        OTHER.call("{\"capacity\": 1}")
                .post("/api/v1/cable-schedule")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        OTHER.call()
                .get(PATH + "/" + ids.get(1))
                .then()
                .body("status", equalTo("PLANNED"))
                .body("scheduleRank", equalTo(1))
                .body("plannedOn", equalTo("2022-06-06"));
        post(OTHER, ids.get(1), "notify", "{}").statusCode(422).body("code", equalTo("cable.plan-incomplete"));
        for (var wrong :
                List.of("capacity=", "capacity=0", "capacity=1001", "capacity=x", "capacity=1&dueOn=2022-02-30")) {
            OTHER.call().get("/api/v1/cable-schedule?" + wrong).then().statusCode(400);
        }
        TOWN.call("{\"capacity\": 1}").post("/api/v1/cable-schedule").then().statusCode(403);
        OTHER.call("{\"capacity\": 0}").post("/api/v1/cable-schedule").then().statusCode(400);
    }

    @Test
    void a_file_does_not_say_how_far_a_site_is_that_was_moved_here() {
        standard();
        accepted("测试己");
        var head = Sample.file("cable-sites").lines().findFirst().orElseThrow();
        var csv = head + "\nCOMMUNITY,测试己," + VILLAGE + ",8,MEDIUM,1990,3,,false,2022-03-01,2022-06-26,\n";
        Sample.importFile(COUNTY_B, "cable-sites", csv, "").statusCode(200).body("updated", equalTo(0));
        Sample.importFile(Sample.ADMINISTRATOR, "cable-sites", Sample.file("cable-sites"), "")
                .body("updated", equalTo(0));
        assertThat(PlatformResource.ask("select status || ' ' || completed_on from cable_site where name = '测试己'"))
                .containsExactly("ACCEPTED 2022-06-01");
    }

    @Test
    void the_figures_of_the_article_come_out_with_both_of_their_sides() {
        var path = "/api/v1/statistics/cables?asOf=2022-09-24&by=";
        COUNTY_B.call()
                .get(path + "KIND")
                .then()
                .statusCode(200)
                .body("groups.key", contains("ALLEY", "COMMUNITY", "MAIN_ROAD"))
                .body("groups[0].figures.sites.numerator", equalTo(31))
                .body("groups[1].figures.sites.numerator", equalTo(121))
                .body("groups[1].figures.sites.percent", equalTo("99.18"))
                .body("groups[1].figures.buildings.numerator", equalTo(953))
                .body("groups[2].figures.sites.numerator", equalTo(11))
                .body("overall.sites.numerator", equalTo(163))
                .body("overall.sites.denominator", equalTo(164));
        COUNTY_B.call().get(path + "ROAD").then().body("groups", hasSize(42));
        COUNTY_B.call().get(path + "TOWN").then().body("groups.name", not(hasItem(equalTo(null))));
        COUNTY_A.call().get(path + "KIND").then().body("overall.sites", not(hasKey("percent")));
        COUNTY_A.call().get(path + "AGE").then().statusCode(400);
        OWNER_A.call().get(path + "KIND").then().statusCode(403);
        given().get(path + "KIND").then().statusCode(401);
    }

    @RepeatedTest(3)
    void of_eight_acceptances_at_once_one_wins() throws Exception {
        standard();
        var id = survey("测试庚", false);
        post(TOWN, id, "plan", PLAN).statusCode(200);
        post(CREW, id, "notify", "{}").statusCode(200);
        var starts = atOnce(() -> CREW.call("{\"beforePhoto\": \"photo-1\"}")
                .post(PATH + "/" + id + "/start")
                .statusCode());
        assertThat(starts).containsOnlyOnce(200).containsOnly(200, 409);
        var answers =
                atOnce(() -> TOWN.call(MET).post(PATH + "/" + id + "/accept").statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private static String ours(String figure) {
        return "groups.find { it.key == '测试乙' }.figures." + figure;
    }

    private static String accepted(String name) {
        var id = survey(name, false);
        post(TOWN, id, "plan", PLAN).statusCode(200);
        post(CREW, id, "notify", "{}").statusCode(200);
        post(CREW, id, "start", "{\"beforePhoto\": \"photo-1\"}").statusCode(200);
        post(TOWN, id, "accept", MET).statusCode(200);
        return id;
    }

    private static void standard() {
        var pilot = survey("测试试点", true);
        post(TOWN, pilot, "plan", PLAN).statusCode(200);
        post(CREW, pilot, "notify", "{}").statusCode(200);
        post(CREW, pilot, "start", "{\"beforePhoto\": \"photo-1\"}").statusCode(200);
        post(TOWN, pilot, "accept", NONE_MET).statusCode(200);
        publish(COUNTY_B, pilot).statusCode(201).body("edition", equalTo(1));
    }

    private static ValidatableResponse publish(TestUser user, String pilot) {
        return user.call(standardBody(pilot)).post("/api/v1/cable-standards").then();
    }

    private static String standardBody(String pilot) {
        return """
                {"method": "LOWERED", "title": "小区线缆下落整治标准", "pilotSiteId": "%s",
                    "items": [{"code": "BUNDLED", "requirement": "线缆成束,横平竖直"}]}
                """.formatted(pilot);
    }

    private static String survey(String name, boolean pilot) {
        return TOWN.call(body(name, pilot))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String elsewhere(String name, boolean pilot) {
        return OTHER.call(body(name, pilot).replace(VILLAGE, "371521001001"))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String name, boolean pilot) {
        return """
                {"kind": "COMMUNITY", "name": "%s", "regionCode": "%s", "buildings": 8, "sizeClass": "MEDIUM",
                    "builtYear": 1990, "difficulty": 3, "pilot": %s, "dueOn": "2022-06-26"}
                """.formatted(name, VILLAGE, pilot);
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            return pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
