package city.minsheng.property.notice;

import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class NoticeResourceTest {
    private static final Instant T0 = Instant.parse("2022-09-21T00:00:00Z");
    private static final String PATH = "/api/v1/notices";
    private static final TestUser COLLEAGUE =
            TestUser.of("colleague-a", "PROPERTY_STAFF").in("371525000000").at(COMPANY_A);

    @Inject
    Notices notices;

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

    @Test
    void the_company_hears_of_its_request_and_nobody_else_does() {
        var about = Outbox.served();
        tell(about, Occasion.late("RESPOND", T0.plusSeconds(300)));
        var id = Outbox.told(about, NoticeKind.LATE).getFirst();
        STAFF_A.call()
                .get(PATH + "?kind=LATE&limit=100")
                .then()
                .statusCode(200)
                .body("items.kind", everyItem(equalTo("LATE")))
                .rootPath("items.find { it.id == '" + id + "' }")
                .body("kindLabel", equalTo("已超时"))
                .body("requestId", equalTo(about.requestId().toString()))
                .body("number", equalTo(about.number()))
                .body("promise", equalTo("RESPOND"))
                .body("dueAt", equalTo("2022-09-21T08:05:00+08:00"))
                .body("level", equalTo(null));
        for (var other : List.of(STAFF_B, WORKER, TOWN_A, COUNTY_A)) {
            other.call().get(PATH + "?limit=100").then().statusCode(200).body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void an_escalation_is_for_the_office_it_went_to() {
        var about = Outbox.served();
        tell(about, Occasion.escalated("RESPOND", T0, 2, "371525001000"));
        tell(about, Occasion.escalated("RESPOND", T0, 3, "371525000000"));
        var ids = Outbox.told(about, NoticeKind.ESCALATED);
        TOWN_A.call()
                .get(PATH + "?limit=100")
                .then()
                .body("items.find { it.id == '" + ids.get(0) + "' }.level", equalTo(2));
        COUNTY_A.call()
                .get(PATH + "?limit=100")
                .then()
                .body("items.find { it.id == '" + ids.get(1) + "' }.level", equalTo(3));
        TOWN_A.call().get(PATH + "?limit=100").then().body("items.id", not(hasItem(ids.get(1))));
        for (var other : List.of(STAFF_A, WORKER, COUNTY_B)) {
            other.call().get(PATH + "?limit=100").then().body("items.id", not(hasItem(ids.get(0))));
        }
    }

    @Test
    void an_assignment_is_for_its_handler_alone_each_time() {
        var about = Outbox.served();
        tell(about, Occasion.assigned(1, STAFF_A.person()));
        tell(about, Occasion.assigned(2, COLLEAGUE.person()));
        tell(about, Occasion.assigned(3, STAFF_A.person()));
        var ids = Outbox.told(about, NoticeKind.ASSIGNED);
        STAFF_A.call()
                .get(PATH + "?limit=100")
                .then()
                .body("items.id", hasItem(ids.get(0)))
                .body("items.id", hasItem(ids.get(2)))
                .body("items.id", not(hasItem(ids.get(1))));
        COLLEAGUE.call().get(PATH + "?limit=100").then().body("items.id", hasItem(ids.get(1)));
    }

    @Test
    void where_no_company_serves_the_community_workers_hear_of_it() {
        var about = Outbox.submitted(Outbox.OWNER_OF_NO_COMPANY, "GX0029");
        tell(about, Occasion.newRequest());
        var id = Outbox.told(about, NoticeKind.NEW_REQUEST).getFirst();
        var town = TestUser.of("town-worker", "COMMUNITY_WORKER").in("371525002000");
        for (var worker : List.of(Outbox.WORKER_OF_NO_COMPANY, town)) {
            worker.call().get(PATH + "?limit=100").then().body("items.id", hasItem(id));
        }
        for (var other : List.of(WORKER, STAFF_A, COUNTY_A)) {
            other.call().get(PATH + "?limit=100").then().body("items.id", not(hasItem(id)));
        }
    }

    @Test
    void what_is_pushed_to_somebody_is_exactly_what_his_list_shows() {
        tell(Outbox.served(), Occasion.assigned(1, COLLEAGUE.person()));
        tell(Outbox.served(), Occasion.escalated("PLAN", T0, 2, "371525001000"));
        tell(Outbox.submitted(Outbox.OWNER_OF_NO_COMPANY, "GX0029"), Occasion.reopened());
        var all = PlatformResource.ask("select id from notice").stream()
                .map(UUID::fromString)
                .toList();
        var letters = notices.letters(all);
        assertThat(letters).hasSameSizeAs(all);
        var both = TestUser.of("both", "PROPERTY_STAFF", "COMMUNITY_WORKER", "TOWN_OFFICER")
                .in("371525002000")
                .at(COMPANY_A);
        var adrift = TestUser.of("adrift", "PROPERTY_STAFF", "COMMUNITY_WORKER", "COUNTY_OFFICER");
        for (var user : List.of(
                STAFF_A,
                STAFF_B,
                COLLEAGUE,
                WORKER,
                TOWN_A,
                COUNTY_A,
                COUNTY_B,
                Outbox.WORKER_OF_NO_COMPANY,
                both,
                adrift)) {
            var pushed = letters.stream()
                    .filter(letter -> letter.address().isFor(Outbox.actor(user)))
                    .map(letter -> letter.notice().id().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            var page = listed(user); // jobs may have told of something since
            var known = page.stream()
                    .filter(id -> all.contains(UUID.fromString(id)))
                    .toList();
            assertThat(page).as(user.name()).hasSizeGreaterThanOrEqualTo(Math.min(100, pushed.size()));
            assertThat(known)
                    .as(user.name())
                    .containsExactlyInAnyOrderElementsOf(
                            pushed.stream().limit(known.size()).toList());
        }
    }

    @Test
    void a_thing_is_told_once_even_by_eight_at_once() throws Exception {
        var about = Outbox.served();
        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(Collections.nCopies(8, () -> {
                        tell(about, Occasion.late("RESPOND", T0));
                        return true;
                    }))
                    .forEach(done -> assertThat(done.resultNow()).isEqualTo(true));
        }
        var ids = Outbox.told(about, NoticeKind.LATE);
        assertThat(ids).hasSize(1);
        assertThat(PlatformResource.ask("select id from notice_delivery where notice_id = '" + ids.getFirst() + "'"))
                .hasSize(1);
    }

    @Test
    void what_did_not_happen_is_not_told() {
        var about = Outbox.served();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.tell(about, Occasion.late("RESPOND", T0), T0);
                    throw new IllegalStateException("the act failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Outbox.told(about, NoticeKind.LATE)).isEmpty();
        assertThatThrownBy(() -> notices.tell(about, Occasion.late("RESPOND", T0), T0))
                .hasMessageContaining("ARJUNA016110");
    }

    @Test
    void a_notice_holds_nothing_of_any_person() {
        var about = Outbox.served();
        tell(about, Occasion.late("RESPOND", T0));
        assertThat(STAFF_A.call().get(PATH + "?limit=100").asString())
                .doesNotContain("管道", OWNER_A.person().toString(), OWNER_A.name());
    }

    @Test
    void strangers_owners_and_unknown_values_are_refused() {
        given().get(PATH).then().statusCode(401).body("code", equalTo("anonymous"));
        given().get(PATH + "/live").then().statusCode(401).body("code", equalTo("anonymous"));
        for (var path : List.of(PATH, PATH + "/live", PATH + "/dead-letters")) {
            OWNER_A.call().get(path).then().statusCode(403).body("code", equalTo("forbidden"));
        }
        STAFF_A.call().get(PATH + "?kind=GOSSIP").then().statusCode(400).body("code", equalTo("parameter.invalid"));
        STAFF_A.call().get(PATH + "?cursor=AAAA").then().statusCode(400).body("code", equalTo("cursor.invalid"));
    }

    private void tell(About about, Occasion occasion) {
        clock.stopAt(clock.instant().plusMillis(1)); // so that ids are in the order of the telling
        Outbox.tell(notices, about, occasion, clock.instant());
    }

    private static List<String> listed(TestUser user) {
        var all = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var page = user.call()
                    .queryParam("limit", 100)
                    .queryParam("cursor", cursor)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }
        return all;
    }
}
