package city.minsheng.property.escalation;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is late with the hotline or a mediation, in the same list as the requests. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CaseEscalationTest {
    static final Instant T0 = Instant.parse("2023-08-07T01:00:00Z"); // a Monday, nine in the morning
    static final String PATH = "/api/v1/escalations";
    static final String CASES = "/api/v1/hotline-cases";
    static final String MEDIATIONS = "/api/v1/mediations";
    static final String COMPANY = "{\"companyUscc\": \"" + Sample.COMPANY_A + "\"}";
    static final TestUser CITY = TestUser.of("city-a", "CITY_OFFICER").in("371500000000");

    @Inject
    MovableClock clock;

    @Inject
    EscalateJob escalation;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
        PlatformResource.run("""
                delete from escalation where subject <> 'REQUEST';
                update hotline_clock set escalate_at = '9999-12-31';
                update mediation_clock set escalate_at = '9999-12-31'
                """); // what other tests have left behind
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @ParameterizedTest
    @CsvSource({"PT2H, ''", "PT2H0.001S, '1'", "PT6H, '1'", "PT6H0.001S, '1,2'", "PT30H, '1,2'", "PT30H0.001S, '1,2,3'"
    })
    void a_late_signing_climbs_the_ladder_step_by_step(Duration after, String levels) {
        var id = dispatched(COMPANY);
        clock.stopAt(T0.plus(after));
        escalateAll();
        escalation.escalate();
        assertThat(escalations(id, "level")).isEqualTo(levels);
    }

    /** Five working days from the Monday: the last is the Monday after. */
    @ParameterizedTest
    @CsvSource({
        "2023-08-14T15:59:59.999Z, ''",
        "2023-08-14T16:00:00Z, '1'",
        "2023-08-15T15:59:59.999Z, '1'",
        "2023-08-15T16:00:00Z, '1,2'",
        "2023-08-18T15:59:59.999Z, '1,2'",
        "2023-08-18T16:00:00Z, '1,2,3'"
    })
    void a_late_mediation_climbs_the_ladder_step_by_step(Instant at, String levels) {
        var id = accepted();
        clock.stopAt(at);
        escalateAll();
        escalation.escalate();
        assertThat(escalations(id, "level")).isEqualTo(levels);
    }

    @Test
    void who_is_to_act_town_and_county_hear_of_it_in_turn() {
        var toCompany = dispatched(COMPANY);
        var toWorkers = dispatched("{\"unitCode\": \"371525001042\"}");
        var mediation = accepted();
        clock.stopAt(T0.plus(Duration.ofDays(30)));
        escalateAll();
        var offices = ",371525001000,371525000000";
        assertThat(escalations(toCompany, "recipient")).startsWith(Sample.COMPANY_A + offices);
        assertThat(escalations(toWorkers, "recipient")).startsWith("371525001042" + offices);
        assertThat(escalations(mediation, "recipient")).isEqualTo(Sample.COMPANY_A + offices);
    }

    @Test
    void where_an_office_mediates_it_hears_of_it_itself_and_nobody_stands_above_the_city() {
        var id = accepted();
        post(STAFF_A, MEDIATIONS, id, "fail", "{\"reason\": \"谈不拢\"}").statusCode(200);
        post(TOWN_A, MEDIATIONS, id, "fail", "{\"reason\": \"谈不拢\"}").statusCode(200);
        clock.stopAt(T0.plus(Duration.ofDays(60)));
        escalateAll();
        assertThat(escalations(id, "round || '/' || level || ' ' || recipient"))
                .isEqualTo("3/1 371525000000,3/2 371500000000");
        take(TOWN_A, escalationOf(id, 1)).statusCode(403);
        take(COUNTY_A, escalationOf(id, 1)).statusCode(200);
        take(COUNTY_A, escalationOf(id, 2)).statusCode(403).body("code", equalTo("escalation.actor"));
        take(CITY, escalationOf(id, 2)).statusCode(200);
    }

    @Test
    void what_is_done_in_time_or_waits_for_an_answer_is_not_escalated() {
        var signed = dispatched(COMPANY);
        post(STAFF_A, CASES, signed, "sign", "{}").statusCode(200);
        var returned = dispatched(COMPANY);
        post(STAFF_A, CASES, returned, "request-return", "{\"reason\": \"不属本企业\"}")
                .statusCode(200);
        var settled = accepted();
        post(STAFF_A, MEDIATIONS, settled, "refer", "{\"reason\": \"转人民法院\"}").statusCode(200);
        clock.stopAt(T0.plus(Duration.ofDays(6)));
        escalateAll();
        for (var id : List.of(signed, returned, settled)) {
            assertThat(escalations(id, "level")).isEmpty();
        }
    }

    @Test
    void four_replicas_at_once_escalate_once() throws Exception {
        var hotline = dispatched(COMPANY);
        var mediation = accepted();
        clock.stopAt(T0.plus(Duration.ofDays(40)));
        Callable<Integer> replica = escalation::escalate;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }
        escalateAll();
        assertThat(escalations(hotline, "promise || level")).isEqualTo("SIGN1,SIGN2,SIGN3,REPLY1,REPLY2,REPLY3");
        assertThat(escalations(mediation, "promise || level")).isEqualTo("MEDIATE1,MEDIATE2,MEDIATE3");
    }

    @Test
    void one_list_holds_them_all_and_each_takes_his_own() {
        var toWorkers = dispatched("{\"unitCode\": \"371525001042\"}");
        var mediation = accepted();
        clock.stopAt(T0.plus(Duration.ofDays(20)));
        escalateAll();
        COUNTY_A.call()
                .get(PATH + "?subject=MEDIATION&limit=100")
                .then()
                .statusCode(200)
                .body("items.subject", everyItem(equalTo("MEDIATION")))
                .body("items.findAll { it.subjectId == '" + mediation + "' }.level", containsInAnyOrder(1, 2, 3))
                .body("items.find { it.subjectId == '" + mediation + "' }.promiseLabel", equalTo("调解"))
                .body("items.find { it.subjectId == '" + mediation + "' }.requestId", equalTo(null));
        var first = escalationOf(toWorkers, 1);
        WORKER.call()
                .get(PATH + "?subject=HOTLINE&untaken=true&limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + first + "' }.allowedActions", contains("TAKE"))
                .body("items.recipient", everyItem(equalTo("371525001042")));
        for (var user : List.of(STAFF_A, STAFF_B, COUNTY_B)) {
            user.call().get(PATH + "?limit=100").then().statusCode(200).body("items.id", not(hasItem(first)));
            take(user, first).statusCode(404).body("code", equalTo("escalation.missing"));
        }
        take(TOWN_A, first).statusCode(403);
        take(OWNER_A, first).statusCode(403).body("code", equalTo("forbidden"));
        take(AUDIT, first).statusCode(403);
        take(WORKER, first).statusCode(200).body("subjectLabel", equalTo("热线工单"));
        take(WORKER, first).statusCode(409).body("code", equalTo("escalation.taken"));
        take(STAFF_A, escalationOf(mediation, 1)).statusCode(200);
        COUNTY_A.call().get(PATH + "?subject=WEATHER").then().statusCode(400);
    }

    /** Where the tables are large there is no other way; where they are small the planner is told so. */
    @ParameterizedTest
    @CsvSource({
        "REQUEST, service_request_clock_escalation",
        "HOTLINE, hotline_clock_escalation",
        "MEDIATION, mediation_clock_escalation"
    })
    void the_job_reads_what_is_due_by_an_index(Subject subject, String index) throws SQLException {
        var query = subject.late.replace("?1", "'2000-01-01'").replace("?2", "500");
        try (var connection = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off; set enable_sort = off");
            var rows = statement.executeQuery("explain " + query);
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            assertThat(plan).contains(index);
        }
    }

    /** Ends only because nothing comes up twice. */
    private void escalateAll() {
        while (escalation.escalate() > 0) {
            // more is due
        }
    }

    private static String dispatched(String receiver) {
        var body = """
                {"caseNumber": "%s", "receivedAt": "2023-08-07T08:50:00+08:00", "communityCode": "GX0001",
                 "category": "PIPE_BLOCKAGE", "content": "管道堵塞反水", "callerName": "李路燕",
                 "callerPhone": "13812348000"}
                """.formatted("E-" + UUID.randomUUID().toString().substring(0, 28));
        var id =
                COUNTY_A.call(body).post(CASES).then().statusCode(201).extract().<String>path("id");
        post(COUNTY_A, CASES, id, "dispatch", receiver).statusCode(200);
        return id;
    }

    private static String accepted() {
        var id = OWNER_A.call("""
                        {"communityCode": "GX0001", "kind": "LEAKAGE", "description": "楼上渗水", "parties": [
                            {"side": "APPLICANT", "name": "李路燕"}, {"side": "RESPONDENT", "name": "赵大海"}]}
                        """)
                .post(MEDIATIONS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(STAFF_A, MEDIATIONS, id, "accept", "{}").statusCode(200);
        return id;
    }

    private static ValidatableResponse post(TestUser user, String path, String id, String move, String body) {
        return user.call(body).post(path + "/" + id + "/" + move).then();
    }

    private static ValidatableResponse take(TestUser user, String id) {
        return user.call("").post(PATH + "/" + id + "/take").then();
    }

    private static String escalationOf(String subject, int level) {
        return PlatformResource.ask("select id from escalation where subject_id = '" + subject + "' and level = "
                        + level + " order by round limit 1")
                .getFirst();
    }

    private static String escalations(String id, String column) {
        return String.join(
                ",",
                PlatformResource.ask(
                        "select " + column + " from escalation where subject_id = '" + id + "' order by round, level"));
    }
}
