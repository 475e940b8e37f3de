package city.minsheng.property.notice;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.TOWN_A;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

@QuarkusTest
@WithTestResource(PlatformResource.class)
class NoticeJobsTest {
    private static final Instant T0 = Instant.parse("2022-09-20T00:00:00Z");
    private static final String DELIVERIES = "/api/v1/notice-deliveries/";
    private static final String DEAD = "/api/v1/notices/dead-letters";

    @Inject
    Notices notices;

    @Inject
    SoonLateJob soonLate;

    @Inject
    DeliverJob delivery;

    @Inject
    NoticeFigures figures;

    @Inject
    MeterRegistry meters;

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
    }

    @AfterEach
    void letTheClockGo() {
        clock.followWall();
    }

    @ParameterizedTest
    @CsvSource({
        "PT2M59.999S, ''",
        "PT3M, RESPOND",
        "PT4M59.999S, RESPOND",
        "PT5M, ''",
        "PT23M59.999S, ''",
        "PT24M, RESOLVE",
        "PT29M59.999S, RESOLVE",
        "PT30M, ''"
    })
    void a_warning_comes_two_minutes_or_a_fifth_of_the_limit_before_it(Duration after, String promises) {
        var about = Outbox.served();
        clock.stopAt(T0.plus(after));
        soonLate.warn();
        assertThat(String.join(",", warned(about))).isEqualTo(promises);
    }

    @Test
    void what_is_answered_or_waits_is_not_warned_of() {
        var about = Outbox.served();
        for (var move : List.of("respond {}", "classify {\"category\": \"SIMPLE\"}", "wait {\"comment\": \"等业主\"}")) {
            var words = move.split(" ", 2);
            STAFF_A.call(words[1])
                    .post("/api/v1/service-requests/" + about.requestId() + "/" + words[0])
                    .then()
                    .statusCode(200);
        }
        for (var minute : List.of(4, 25)) {
            clock.stopAt(T0.plus(Duration.ofMinutes(minute)));
            soonLate.warn();
        }
        assertThat(warned(about)).isEmpty();
    }

    @Test
    void three_replicas_at_once_warn_once() throws Exception {
        var about = Outbox.served();
        clock.stopAt(T0.plus(Duration.ofMinutes(4)));
        atOnce(soonLate::warn);
        soonLate.warn();
        assertThat(warned(about)).containsExactly("RESPOND");
    }

    @Test
    void three_replicas_at_once_try_once() throws Exception {
        var notice = told();
        clock.stopAt(T0.plusSeconds(10));
        atOnce(delivery::deliver);
        assertThat(ask("attempts", notice)).isEqualTo("1");
        assertThat(PlatformResource.ask(
                        "select a.seq from notice_attempt a join notice_delivery d on d.id = a.delivery_id"
                                + " where d.notice_id = '" + notice + "'"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({"PT9.999S, 0", "PT10S, 1", "PT29.999S, 1", "PT30S, 2"})
    void a_delivery_is_tried_when_its_wait_is_over(Duration after, int attempts) {
        var notice = told();
        clock.stopAt(T0.plusSeconds(10));
        if (after.compareTo(Duration.ofSeconds(10)) > 0) {
            delivery.deliver();
        }
        clock.stopAt(T0.plus(after));
        delivery.deliver();
        assertThat(ask("attempts", notice)).isEqualTo(String.valueOf(attempts));
    }

    @Test
    void the_officials_of_the_region_see_what_reached_nobody() {
        var notice = dead();
        for (var official : List.of(TOWN_A, COUNTY_A, AUDIT, ADMINISTRATOR)) {
            official.call().get(DEAD + "?limit=100").then().statusCode(200).body("items.notice.id", hasItem(notice));
        }
        COUNTY_B.call().get(DEAD + "?limit=100").then().body("items.notice.id", not(hasItem(notice)));
        STAFF_A.call().get(DEAD).then().statusCode(403).body("code", equalTo("forbidden"));
        given().get(DEAD).then().statusCode(401).body("code", equalTo("anonymous"));
        var path = DELIVERIES + ask("id", notice);
        AUDIT.call()
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("DEAD"))
                .body("lastErrorLabel", equalTo("接收方无人在线"))
                .body("log.status", contains("FAILED", "FAILED", "FAILED", "FAILED", "FAILED", "DEAD"))
                .body("allowedActions", hasSize(0));
        TOWN_A.call().get(path).then().body("allowedActions", contains("REQUEUE"));
        COUNTY_B.call().get(path).then().statusCode(404).body("code", equalTo("notice.delivery-missing"));
        STAFF_A.call().get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void a_dead_letter_is_requeued_once_and_leaves_an_audit_row() throws Exception {
        var notice = dead();
        var id = ask("id", notice);
        var path = DELIVERIES + id + "/requeue";
        COUNTY_B.call("{}").post(path).then().statusCode(404).body("code", equalTo("notice.delivery-missing"));
        AUDIT.call("{}").post(path).then().statusCode(403).body("code", equalTo("forbidden"));
        given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        COUNTY_A.call("").post(path).then().statusCode(400).body("code", equalTo("invalid"));
        COUNTY_A.call("{\"comment\": \"" + "x".repeat(201) + "\"}")
                .post(path)
                .then()
                .statusCode(400);
        COUNTY_A.call("{}")
                .post(DELIVERIES + UUID.randomUUID() + "/requeue")
                .then()
                .statusCode(404);
        var answers =
                atOnce(() -> COUNTY_A.call("{\"comment\": \"已上线\"}").post(path).statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        COUNTY_A.call("{}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("notice.delivery-move"))
                .body("detail", equalTo("投递目前为“待投递”(PENDING),不能进行此操作"))
                .body("allowedActions", hasSize(0));
        assertThat(ask("status", notice)).isEqualTo("PENDING");
        assertThat(PlatformResource.ask(
                        "select subject from audit_entry where action = 'REQUEUE' and object_id = '" + id + "'"))
                .containsExactly("subject-county-a");
    }

    @Test
    void a_channel_of_a_newer_build_is_left_to_it() {
        var notice = told();
        PlatformResource.run("update notice_delivery set channel = 'LATER' where notice_id = '" + notice + "'");
        clock.stopAt(T0.plus(Duration.ofDays(1)));
        delivery.deliver();
        assertThat(ask("status", notice)).isEqualTo("PENDING");
        PlatformResource.run("delete from notice_delivery where notice_id = '" + notice + "'");
    }

    @Test
    void the_figures_of_the_alerts_count_what_they_say() {
        dead(); // and with it all that other tests have left behind
        clock.stopAt(T0);
        var about = Outbox.served();
        figures.run();
        var dead = gauge("minsheng.notice.dead.letters");
        var nobody = gauge("minsheng.request.escalations.without.recipient");
        dead();
        clock.stopAt(T0.plus(Duration.ofMinutes(30)));
        figures.run();
        var late = gauge("minsheng.request.clocks.late");
        escalated(about, COUNTY_A.region());
        escalated(about, null);
        clock.stopAt(T0.plus(Duration.ofMinutes(30)).plusMillis(1));
        figures.run();
        assertThat(gauge("minsheng.notice.dead.letters")).isEqualTo(dead + 1);
        assertThat(gauge("minsheng.request.clocks.late"))
                .as("one more than at the limit")
                .isGreaterThan(late);
        assertThat(gauge("minsheng.request.escalations.without.recipient")).isEqualTo(nobody + 1);
        clock.stopAt(T0.plus(Duration.ofMinutes(60)));
        figures.run();
        var untaken = gauge("minsheng.request.escalations.untaken");
        clock.stopAt(T0.plus(Duration.ofMinutes(60)).plusMillis(1));
        figures.run();
        assertThat(gauge("minsheng.request.escalations.untaken")).isEqualTo(untaken + 1);
        STAFF_A.call("{}")
                .post("/api/v1/service-requests/" + about.requestId() + "/respond")
                .then()
                .statusCode(200);
        figures.run();
        assertThat(gauge("minsheng.request.escalations.untaken")).isEqualTo(untaken);
        assertThat(gauge("minsheng.request.escalations.without.recipient")).isEqualTo(nobody);
    }

    @Test
    void the_age_of_what_is_pending_grows_until_it_is_settled() {
        clock.stopAt(T0.minus(Duration.ofDays(3000)));
        PlatformResource.run(
                "insert into policy_parameter select gen_random_uuid(), key, value, '2010-01-01', '2021-12-31',"
                        + " document, link from policy_parameter where valid_from = '2022-01-01' and key like 'notice.%'"
                        + " on conflict do nothing");
        var notice = told();
        clock.stopAt(clock.instant().plusSeconds(90));
        figures.run();
        assertThat(gauge("minsheng.notice.oldest.pending")).isEqualTo(90);
        PlatformResource.run(
                "update notice_delivery set status = 'SENT', next_at = null where notice_id = '" + notice + "'");
        figures.run();
        assertThat(gauge("minsheng.notice.oldest.pending")).isLessThan(90);
    }

    private static void escalated(About about, String recipient) {
        var to = recipient == null ? "null" : "'" + recipient + "'";
        var at = T0.plus(Duration.ofMinutes(30));
        PlatformResource.run(
                "insert into escalation (id, request_id, round, promise, level, due_at, at, recipient) values ("
                        + "gen_random_uuid(), '" + about.requestId() + "', 1, 'RESPOND', " + (recipient == null ? 1 : 3)
                        + ", '" + at
                        + "', '" + at + "', " + to + ")");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private String told() {
        var about = Outbox.served();
        Outbox.tell(notices, about, Occasion.late("RESPOND", T0.plusSeconds(300)), clock.instant());
        return Outbox.told(about, NoticeKind.LATE).getFirst();
    }

    private String dead() {
        var notice = told();
        for (var second : List.of(10, 30, 70, 150, 310, 610)) {
            assertThat(ask("status", notice)).isNotEqualTo("DEAD");
            clock.stopAt(T0.plusSeconds(second));
            delivery.run();
        }
        assertThat(ask("status", notice)).isEqualTo("DEAD");
        return notice;
    }

    private static List<String> warned(About about) {
        return PlatformResource.ask("select promise from notice where kind = 'SOON_LATE' and request_id = '"
                + about.requestId() + "' order by id");
    }

    private static String ask(String column, String notice) {
        return PlatformResource.ask("select " + column + " from notice_delivery where notice_id = '" + notice + "'")
                .getFirst();
    }

    private static <T> List<T> atOnce(Callable<T> replica) throws Exception {
        try (var pool = Executors.newFixedThreadPool(3)) {
            return pool.invokeAll(Collections.nCopies(3, replica)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
