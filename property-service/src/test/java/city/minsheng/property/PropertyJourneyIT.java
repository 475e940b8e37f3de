package city.minsheng.property;

import static city.minsheng.common.testing.PackagedResource.ask;
import static city.minsheng.common.testing.PackagedResource.clock;
import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import city.minsheng.common.testing.PackagedResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the imported registers to the confirmed request, in the packaged application. */
@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class PropertyJourneyIT {
    private static final String REQUESTS = "/api/v1/service-requests";

    @BeforeEach
    void load() {
        Sample.load();
        clock("2022-09-23T08:00:00+08:00");
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
    }

    private static ValidatableResponse submit(String key, String description) {
        return OWNER_A.call("{\"communityCode\": \"GX0001\", \"description\": \"" + description + "\"}")
                .header("Idempotency-Key", key)
                .post(REQUESTS)
                .then();
    }

    private static ValidatableResponse act(String id, String verb, String body) {
        return STAFF_A.call(body).post(REQUESTS + "/" + id + "/" + verb).then();
    }

    @Test
    void a_request_goes_its_way_and_every_step_is_audited() {
        String id = submit("journey", "管道堵塞反水").statusCode(201).extract().path("id");
        act(id, "respond", "{\"comment\": \"马上到\"}").statusCode(200);
        act(id, "classify", "{\"category\": \"SIMPLE\"}")
                .statusCode(200)
                .body("categoryLabel", equalTo("简单问题"))
                .body("allowedActions", contains("CLASSIFY", "WAIT", "RESOLVE", "DECLINE", "TRANSFER", "ASSIGN"));
        act(id, "resolve", "{\"result\": \"已疏通\"}").statusCode(200);
        OWNER_A.call("{}")
                .post(REQUESTS + "/" + id + "/confirm")
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("steps.status", contains("RECEIVED", "RESPONDED", "IN_PROGRESS", "RESOLVED", "CONFIRMED"))
                .body("clocks.dueAt", hasItem(endsWith("+08:00")))
                .body("serverTime", endsWith("+08:00"));
        var audited = "from audit_entry where kind = 'service-request' and object_id = '" + id + "'";
        assertThat(ask("select action " + audited + " order by id"))
                .containsExactly("SUBMIT", "RESPOND", "CLASSIFY", "RESOLVE", "CONFIRM");
        assertThat(ask("select after_hash " + audited)).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void refusals_are_told_in_the_language_of_the_caller() {
        String id = submit("refusals", "楼道灯不亮").statusCode(201).extract().path("id");
        STAFF_B.call()
                .header("Accept-Language", "en")
                .get(REQUESTS + "/" + id)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no such request, or it is not yours to see"));
        OWNER_A.call("{}")
                .post(REQUESTS + "/" + id + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("request.move"))
                .body("title", equalTo("状态冲突"))
                .body("allowedActions", contains("CANCEL"));
        AUDIT.call("{}")
                .post(REQUESTS + "/" + id + "/confirm")
                .then()
                .statusCode(403)
                .body("detail", equalTo("您的角色不能进行此操作"));
        OWNER_A.call("{\"communityCode\": \"\", \"description\": \"" + "长".repeat(501) + "\"}")
                .post(REQUESTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/communityCode", "/description"))
                .body("errors.message", hasItems("此项必填", "长度须在 0 到 500 之间"));
    }

    @Test
    void a_key_belongs_to_one_request() {
        String id = submit("key", "电梯停运").statusCode(201).extract().path("id");
        submit("key", "电梯停运").statusCode(201).body("id", equalTo(id));
        submit("key", "别的事情").statusCode(422).body("code", equalTo("idempotency.key-reused"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        var made = submit("version", "水管漏水").statusCode(201).extract();
        var path = REQUESTS + "/" + made.path("id");
        var words = "{\"description\": \"水管漏水,已关总阀\"}";
        OWNER_A.call(words).put(path).then().statusCode(428);
        OWNER_A.call(words)
                .header("If-Match", made.header("ETag"))
                .put(path)
                .then()
                .statusCode(200)
                .body("description", equalTo("水管漏水,已关总阀"));
        OWNER_A.call(words)
                .header("If-Match", made.header("ETag"))
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void the_job_escalates_what_nobody_answers() throws InterruptedException {
        String id = submit("late", "无人应答").statusCode(201).extract().path("id");
        clock("2022-09-23T08:06:00+08:00");
        var escalated = "select e.level from escalation e where e.request_id = '" + id + "'";
        for (int i = 0; i < 100 && ask(escalated).isEmpty(); i++) {
            Thread.sleep(Duration.ofMillis(200)); // it looks every five seconds
        }
        assertThat(ask(escalated)).containsExactly("1");
    }

    @Test
    void a_file_of_gb18030_is_read_and_a_bad_one_named_row_by_row() {
        var csv = Sample.file("communities");
        var one = csv.lines().skip(1).findFirst().orElseThrow();
        var name = one.split(",")[1];
        var heading = csv.lines().findFirst().orElseThrow();
        var changed = heading + "\n" + one.replace(name, "冠州印象㐂小区") + "\n";
        importing(changed.getBytes(Charset.forName("GB18030")), "")
                .statusCode(200)
                .body("updated", equalTo(1));
        given().get("/api/v1/communities/" + one.split(",")[0]).then().body("name", equalTo("冠州印象㐂小区"));
        importing((heading + "\n" + one + "\n").getBytes(), "").statusCode(200).body("updated", equalTo(1));
        importing((heading + "\n" + one.replace(name, "") + "\n").getBytes(), "")
                .statusCode(422)
                .body("code", equalTo("import.refused"))
                .body("errors.code", contains("required"))
                .body("errors.message", contains("此项必填"));
    }

    private static ValidatableResponse importing(byte[] csv, String query) {
        return ADMINISTRATOR
                .call()
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/imports/communities" + query)
                .then();
    }

    @Test
    void the_figures_of_the_article_come_out_of_the_sample_data() throws IOException {
        var json = new ObjectMapper();
        var expected = json.readTree(getClass().getResourceAsStream("/sample/expected.json"));
        var answer = AUDIT.call().get("/api/v1/statistics/overview?asOf=2022-09-24");
        answer.then().statusCode(200);
        for (var part : List.of("property", "cables")) {
            assertThat(json.readTree(answer.asString()).get(part)).isEqualTo(expected.get(part));
        }
    }
}
