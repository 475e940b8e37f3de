package city.minsheng.property.formation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import city.minsheng.common.testing.Photos;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class FormationResourceTest {
    static final String PATH = "/api/v1/committee-formations";

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        on("2022-03-01");
    }

    @AfterEach
    void forget() {
        clock.followWall();
        PlatformResource.run("""
                delete from formation_paper;
                delete from formation_step;
                delete from formation;
                delete from publicity_line where publicity_id in (select id from publicity where kind = 'COMMITTEE_FORMATION');
                delete from publicity where kind = 'COMMITTEE_FORMATION'
                """);
    }

    @Test
    void a_committee_is_formed_by_all_its_procedures_each_in_its_time() throws IOException {
        var id = begin();
        complete(id, 1, 2, 3, 4, 5);
        get(id).body("status", equalTo("ACCEPTED"))
                .body(
                        "procedures[5].dueOn",
                        equalTo("2022-05-05")) // 60 days end on 30 April; the holidays last until the 4th
                .body("procedures[5].standing", equalTo("OPEN"));
        complete(id, 6, 7, 8, 9, 11, 12, 13, 14);
        refused(id, 10, 409, "publicity.running");
        on("2022-03-11"); // seven working days after the 1st end with the 10th
        complete(id, 10);
        on("2022-03-23");
        complete(id, 15, 16, 17);
        refused(id, 18, 409, "formation.early");
        on("2022-04-07");
        complete(id, 18, 19, 20);
        refused(id, 21, 409, "formation.early").body("detail", containsString("2022-04-23"));
        on("2022-04-22");
        refused(id, 21, 409, "formation.early");
        on("2022-04-23");
        complete(id, 21, 22, 23, 24);
        refused(id, 25, 409, "publicity.running");
        on("2022-05-12");
        complete(id, 25);
        get(id).body("status", equalTo("FILED"))
                .body("procedures.standing", everyItem(equalTo("DONE")))
                .body("procedures[24].late", equalTo(false))
                .body("allowedActions", hasSize(0));
        assertThat(entries(id)).hasSize(35).contains("03 受理通知书 - 文书.html", "06 筹备组成员名单 - list.pdf");
        WORKER.call()
                .get(PATH + "/" + id + "/procedures/17/document")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .body(containsString("业主委员会委员候选人公示"));
        WORKER.call()
                .get(PATH + "/" + id + "/procedures/1/document")
                .then()
                .statusCode(404)
                .body("code", equalTo("formation.not-printed"));
        assertThat(PlatformResource.ask("select name from publicity_line l join publicity p on p.id = l.publicity_id "
                        + "where p.kind = 'COMMITTEE_FORMATION'"))
                .isNotEmpty()
                .noneMatch(name -> name.contains("李路燕"));
    }

    @Test
    void nothing_is_skipped_and_every_lack_is_named() {
        var id = begin();
        refused(id, 3, 409, "formation.skipped").body("detail", containsString("2 提出申请"));
        refused(id, 26, 404, "formation.procedure-missing");
        post(WORKER, id, "complete", "{\"number\": 1}")
                .statusCode(422)
                .body("code", equalTo("formation.needs"))
                .body("errors.code", contains("document-missing", "signature-missing"));
        post(WORKER, id, "complete", """
                        {"number": 1, "documents": {"成立条件核查表": "%s"}, "signatures": ["社区居民委员会"]}
                        """.formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors.code", contains("file-missing"));
        complete(id, 1);
        refused(id, 1, 409, "formation.done");
        var fields = new HashMap<String, Object>(Map.of("number", 2, "signatures", List.of("业主")));
        fields.put("documents", Map.of("业主申请书", file(id)));
        fields.put("fields", Map.of("applicants", "李路燕", "date", "2020-01-01"));
        post(WORKER, id, "complete", fields).statusCode(422).body("errors.pointer", contains("/fields/contact"));
        fields.put("fields", Map.of("applicants", "李路燕", "contact", "x", "date", "2020-01-01"));
        post(WORKER, id, "complete", fields).statusCode(422).body("errors.code", contains("blank-unknown"));
        complete(id, 2);
        post(WORKER, id, "complete", body(id, 3)).statusCode(403).body("code", equalTo("formation.actor"));
        complete(id, 3, 4, 5);
        var group = body(id, 6);
        group.put("group", Map.of("members", 6, "owners", 2, "headFromTown", false));
        post(TOWN_A, id, "complete", group)
                .statusCode(422)
                .body("code", equalTo("formation.group"))
                .body("errors", hasSize(3));
        post(WORKER, id, "complete", "{}").statusCode(400);
        post(WORKER, id, "complete", "{\"number\": 100}").statusCode(400);
    }

    @Test
    void a_vote_without_a_quorum_is_held_again_and_the_whole_can_stand_still() {
        var id = begin();
        post(TOWN_A, id, "fail-quorum", reason()).statusCode(409).body("code", equalTo("formation.move"));
        post(WORKER, id, "suspend", reason()).statusCode(403);
        post(COUNTY_A, id, "suspend", reason()).statusCode(200).body("allowedActions", contains("RESUME"));
        post(WORKER, id, "complete", "{\"number\": 1}").statusCode(409).body("code", equalTo("formation.move"));
        post(TOWN_A, id, "resume", reason()).statusCode(200).body("status", equalTo("APPLIED"));
        PlatformResource.run("update formation set status = 'VOTED' where id = '" + id + "'");
        post(TOWN_A, id, "vote-again", reason()).statusCode(409);
        post(TOWN_A, id, "fail-quorum", reason())
                .statusCode(200)
                .body("status", equalTo("FAILED_QUORUM"))
                .body("statusLabel", equalTo("未达法定比例"));
        post(TOWN_A, id, "vote-again", reason()).statusCode(200).body("round", equalTo(2));
        post(TOWN_A, id, "suspend", "{}").statusCode(400);
    }

    @Test
    void a_formation_belongs_to_a_region_and_to_roles() {
        var id = begin();
        for (var path : List.of("", "/package", "/procedures/2/document")) {
            COUNTY_B.call()
                    .get(PATH + "/" + id + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("formation.missing"));
            given().get(PATH + "/" + id + path).then().statusCode(401);
            OWNER_A.call().get(PATH + "/" + id + path).then().statusCode(403);
        }
        post(COUNTY_B, id, "suspend", reason()).statusCode(404);
        COUNTY_B.call().get(PATH).then().statusCode(200).body("items", hasSize(0));
        AUDIT.call().get(PATH + "?status=APPLIED").then().statusCode(200).body("items.id", hasItem(id));
        AUDIT.call().get(PATH + "?status=X").then().statusCode(400);
        TestUser elsewhere = TestUser.of("elsewhere", "TOWN_OFFICER").in("371502001000");
        elsewhere
                .call("{\"communityCode\": \"GX0001\"}")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("formation.community"));
        STAFF_A.call("{\"communityCode\": \"GX0001\"}").post(PATH).then().statusCode(403);
        WORKER.call("{\"communityCode\": \"GX0001\"}")
                .post(PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("formation.running"));
        on("2021-06-01");
        TOWN_A.call("{\"communityCode\": \"GX0003\"}")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("formation.template-missing"));
    }

    @Test
    void of_those_who_complete_the_same_at_once_one_does() throws Exception {
        var id = begin();
        var body = body(id, 1);
        Callable<Integer> call =
                () -> WORKER.call(body).post(PATH + "/" + id + "/complete").statusCode();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        Callable<Integer> beginning =
                () -> TOWN_A.call("{\"communityCode\": \"GX0002\"}").post(PATH).statusCode();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(Collections.nCopies(6, beginning)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    private void on(String day) {
        clock.stopAt(Instant.parse(day + "T02:00:00Z"));
    }

    private static String begin() {
        return WORKER.call("{\"communityCode\": \"GX0001\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse get(String id) {
        return WORKER.call().get(PATH + "/" + id).then().statusCode(200);
    }

    private static void complete(String id, int... numbers) {
        for (var number : numbers) {
            var body = body(id, number);
            var user = roles(id, number).contains("COMMUNITY_WORKER") ? WORKER : TOWN_A;
            var answer = user.call(body).post(PATH + "/" + id + "/complete");
            assertThat(answer.statusCode())
                    .as("%s: %s", number, answer.asString())
                    .isEqualTo(200);
        }
    }

    private static ValidatableResponse refused(String id, int number, int status, String code) {
        var user = number <= 25 && !roles(id, number).contains("COMMUNITY_WORKER") ? TOWN_A : WORKER;
        return user.call(number <= 25 ? body(id, number) : Map.of("number", number))
                .post(PATH + "/" + id + "/complete")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static List<String> roles(String id, int number) {
        return get(id).extract().path("procedures[" + (number - 1) + "].roles");
    }

    /** All that a procedure needs. */
    private static Map<String, Object> body(String id, int number) {
        var answer = get(id);
        var place = "procedures[" + (number - 1) + "].";
        List<String> documents = answer.extract().path(place + "documents");
        boolean publishes = answer.extract().path(place + "publishes");
        var body = new HashMap<String, Object>(Map.of("number", number));
        var brought = new HashMap<String, String>();
        documents.forEach(name -> brought.put(name, file(id)));
        body.put("documents", brought);
        body.put("signatures", answer.extract().path(place + "signatures"));
        body.put("fields", fields(number));
        if (publishes) {
            body.put("lines", List.of(Map.of("name", "李路燕", "content", "3 号楼业主")));
        }
        if (number == 6) {
            body.put("group", Map.of("members", 7, "owners", 4, "headFromTown", true));
        }
        return body;
    }

    private static Map<String, String> fields(int number) {
        return switch (number) {
            case 2 -> Map.of("applicants", "李路燕", "contact", "社区居委会转");
            case 7 -> Map.of("members", "李路燕等七人");
            case 10 -> Map.of("heads", "420", "area", "51577.20");
            case 17 -> Map.of("candidates", "李路燕\n王化村");
            case 19 -> Map.of("meetingDay", "2022-04-23", "form", "书面征求意见", "agenda", "选举业主委员会");
            case 23 -> Map.of("result", "通过", "elected", "李路燕");
            case 25 -> Map.of("term", "五年", "director", "李路燕");
            default -> Map.of();
        };
    }

    private static String file(String id) {
        return WORKER.call()
                .multiPart("subjectKind", "committee-formation")
                .multiPart("subjectId", id)
                .multiPart("file", "list.pdf", Photos.pdf(), "application/pdf")
                .post("/api/v1/files")
                .then()
                .extract()
                .path("id");
    }

    private static TreeSet<String> entries(String id) throws IOException {
        var zip = WORKER.call().get(PATH + "/" + id + "/package");
        zip.then().statusCode(200).contentType("application/zip");
        var names = new TreeSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.asByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(in.readAllBytes()).isNotEmpty();
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static ValidatableResponse post(TestUser user, String id, String move, Object body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private static String reason() {
        return "{\"reason\": \"按街道意见\"}";
    }
}
