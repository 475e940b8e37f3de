package city.minsheng.property.hotline;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static city.minsheng.property.hotline.HotlineDesk.PATH;
import static city.minsheng.property.hotline.HotlineDesk.TO_COMPANY;
import static city.minsheng.property.hotline.HotlineDesk.TO_WORKERS;
import static city.minsheng.property.hotline.HotlineDesk.accepted;
import static city.minsheng.property.hotline.HotlineDesk.body;
import static city.minsheng.property.hotline.HotlineDesk.dispatched;
import static city.minsheng.property.hotline.HotlineDesk.handling;
import static city.minsheng.property.hotline.HotlineDesk.number;
import static city.minsheng.property.hotline.HotlineDesk.post;
import static city.minsheng.property.hotline.HotlineDesk.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class HotlineResourceTest {
    static final Instant T0 = Instant.parse("2023-09-23T00:00:00Z"); // a Saturday that does not work

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
    void a_case_comes_in_once_however_often_the_hotline_sends_it() {
        var number = number();
        var first = register(COUNTY_A, body(number, "GX0001", "13812348000"))
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/hotline-cases/[0-9a-f-]{36}"))
                .body("status", equalTo("ACCEPTED"))
                .body("statusLabel", equalTo("已受理"))
                .body("callerNameMasked", equalTo("李**"))
                .body("callerPhoneMasked", equalTo("138****8000"))
                .body("allowedActions", contains("DISPATCH", "LINK_DUPLICATE"))
                .extract()
                .<String>path("id");
        register(COUNTY_A, body(number, "GX0001", "13812348000"))
                .statusCode(200)
                .header("Location", nullValue())
                .body("id", equalTo(first));
        register(COUNTY_A, body(number, "GX0001", "13812348001"))
                .statusCode(409)
                .body("code", equalTo("hotline.number-taken"));
        register(Sample.COUNTY_B, body(number, "GX0001", "13812348000")).statusCode(422);
    }

    @Test
    void a_repeated_key_hears_the_same_status_again() {
        var number = number();
        accepted(number);
        for (var replayed : Arrays.asList(null, "true")) {
            COUNTY_A.call(body(number, "GX0001", "13812348000"))
                    .header("Idempotency-Key", "again-" + number)
                    .post(PATH)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", replayed == null ? nullValue() : equalTo(replayed));
        }
    }

    @Test
    void a_move_with_a_key_is_made_once_and_answered_alike() {
        var id = dispatched();
        var first = STAFF_A.call("{}").header("Idempotency-Key", id).post(PATH + "/" + id + "/sign");
        var second = STAFF_A.call("{}").header("Idempotency-Key", id).post(PATH + "/" + id + "/sign");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_case_becomes_a_request_whose_clocks_run_from_the_receipt_of_the_hotline() {
        var id = dispatched();
        STAFF_A.call("{}").post(PATH + "/" + id + "/sign").then().statusCode(200);
        STAFF_A.call("{}").post(PATH + "/" + id + "/handle").then().statusCode(200);
        var request = STAFF_A.call("{}")
                .post(PATH + "/" + id + "/turn-into-request")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("requestId");
        STAFF_A.call()
                .get("/api/v1/service-requests/" + request)
                .then()
                .statusCode(200)
                .body("source", equalTo("HOTLINE"))
                .body("clocks.promise[0]", equalTo("RESPOND"))
                .body("allowedActions", hasItem("RESPOND"));
        STAFF_A.call("{}").post(PATH + "/" + id + "/turn-into-request").then().statusCode(409);
        COUNTY_A.call("{}").post(PATH + "/" + id + "/turn-into-request").then().statusCode(403);
    }

    @Test
    void a_row_of_the_monthly_list_takes_its_number_too() {
        register(COUNTY_A, body("12345-2021-000001", "GX0001", "13812348000"))
                .statusCode(409)
                .body("code", equalTo("hotline.number-taken"));
    }

    @Test
    void the_monthly_list_leaves_a_case_that_was_taken_in_as_it_is() {
        var number = number();
        accepted(number);
        var heading = "caseNumber,receivedOn,communityCode,category\n";
        Sample.importFile(COUNTY_A, "hotline-cases", heading + number + ",2023-09-23,GX0001,PIPE_BLOCKAGE\n", "")
                .statusCode(200)
                .body("updated", equalTo(0));
        Sample.importFile(COUNTY_A, "hotline-cases", heading + number + ",2023-09-23,GX0001,NOISE\n", "")
                .statusCode(422)
                .body("errors.code", hasItem("taken-in"));
    }

    @Test
    void a_case_goes_from_receipt_to_the_archive() {
        var id = dispatched();
        clock.stopAt(T0.plus(Duration.ofHours(2)));
        post(STAFF_A, id, "sign", "{}")
                .statusCode(200)
                .body("clocks[0].ended", equalTo("KEPT"))
                .body("clocks[1].dueAt", equalTo("2023-10-07T23:59:59.999+08:00"))
                .body("allowedActions", contains("HANDLE", "REQUEST_RETURN", "REQUEST_EXTENSION", "TURN_INTO_REQUEST"));
        post(STAFF_A, id, "handle", "{\"comment\": \"已派人\"}").statusCode(200);
        post(COUNTY_A, id, "supervise", "{\"reason\": \"请加快\"}").statusCode(200).body("status", equalTo("SUPERVISED"));
        post(STAFF_A, id, "reply", "{\"outcome\": \"SOLVED\", \"words\": \"已疏通\"}")
                .statusCode(200)
                .body("clocks[1].ended", equalTo("KEPT"));
        post(COUNTY_A, id, "close", "{}").statusCode(200);
        post(COUNTY_A, id, "visit", "{\"reached\": true}").statusCode(200);
        post(COUNTY_A, id, "rate", "{\"satisfaction\": \"SATISFIED\"}").statusCode(200);
        post(COUNTY_A, id, "archive", "{}")
                .statusCode(200)
                .body("status", equalTo("ARCHIVED"))
                .body("steps", hasSize(10))
                .body("steps[2].onBehalfOf", equalTo(Sample.COMPANY_A))
                .body("allowedActions", hasSize(0));
    }

    @Test
    void a_return_is_approved_and_the_case_goes_to_the_community_workers() {
        var id = dispatched();
        post(STAFF_A, id, "request-return", "{\"reason\": \"不属我司\"}").statusCode(200);
        post(COUNTY_A, id, "approve-return", TO_COMPANY).statusCode(409).body("code", equalTo("hotline.receiver-same"));
        post(COUNTY_A, id, "approve-return", TO_WORKERS)
                .statusCode(200)
                .body("status", equalTo("RE_DISPATCHED"))
                .body("clocks.ended", contains("VOID", null, null));
        STAFF_A.call().get(PATH + "/" + id).then().statusCode(404);
        post(WORKER, id, "sign", "{}").statusCode(200);
    }

    @Test
    void a_return_is_refused_and_the_case_is_as_before() {
        var id = dispatched();
        post(STAFF_A, id, "request-return", "{\"reason\": \"不属我司\"}")
                .statusCode(200)
                .body("clocks[0].paused", equalTo(true));
        post(COUNTY_A, id, "refuse-return", "{\"reason\": \"属于\"}")
                .statusCode(200)
                .body("status", equalTo("DISPATCHED"));
    }

    @Test
    void an_extension_is_asked_for_approved_refused_and_limited() {
        var id = handling();
        post(STAFF_A, id, "request-extension", "{\"reason\": \"等配件\", \"workingDays\": 11}")
                .statusCode(422)
                .body("code", equalTo("hotline.extension-days"));
        post(STAFF_A, id, "request-extension", "{\"reason\": \"等配件\", \"workingDays\": 0}")
                .statusCode(400);
        post(STAFF_A, id, "request-extension", "{\"reason\": \"等配件\", \"workingDays\": 3}")
                .statusCode(200);
        post(COUNTY_A, id, "approve-extension", "{}")
                .statusCode(200)
                .body("status", equalTo("HANDLING"))
                // the week of the national day rests, 7 and 8 October work
                .body("clocks[1].dueAt", equalTo("2023-10-10T23:59:59.999+08:00"));
        post(STAFF_A, id, "request-extension", "{\"reason\": \"再等\", \"workingDays\": 1}")
                .statusCode(200);
        post(COUNTY_A, id, "refuse-extension", "{\"reason\": \"不必\"}").statusCode(200);
        post(STAFF_A, id, "request-extension", "{\"reason\": \"再等\", \"workingDays\": 1}")
                .statusCode(409)
                .body("code", equalTo("hotline.extension-limit"))
                .body("allowedActions", contains("REPLY", "REQUEST_RETURN", "TURN_INTO_REQUEST"));
    }

    @Test
    void a_duplicate_is_linked_to_an_original_of_the_same_community() {
        var number = number();
        var original = accepted(number);
        var duplicate = accepted(number());
        var link = "{\"originalNumber\": \"" + number + "\"}";
        post(COUNTY_A, original, "link-duplicate", link)
                .statusCode(422)
                .body("code", equalTo("hotline.original-itself"));
        post(COUNTY_A, duplicate, "link-duplicate", "{\"originalNumber\": \"NOWHERE\"}")
                .statusCode(422)
                .body("code", equalTo("hotline.original-missing"));
        post(COUNTY_A, duplicate, "link-duplicate", "{\"originalNumber\": \"12345-2021-000001\"}")
                .statusCode(422)
                .body("code", equalTo("hotline.original-elsewhere"));
        post(COUNTY_A, duplicate, "link-duplicate", link)
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("duplicateOf", equalTo(original))
                .body("outcome", nullValue())
                .body("allowedActions", contains("ARCHIVE"));
        var third = number();
        accepted(third);
        post(COUNTY_A, original, "link-duplicate", "{\"originalNumber\": \"" + third + "\"}")
                .statusCode(409)
                .body("code", equalTo("hotline.has-duplicates"));
        post(COUNTY_A, duplicate, "archive", "{}").statusCode(200);
    }

    @Test
    void the_database_itself_takes_no_chain_of_duplicates() {
        var ids = Stream.generate(() -> accepted(number())).limit(3).toList();
        var link = "update hotline_case set status = 'CLOSED', duplicate_of = '%s' where id = '%s'";
        PlatformResource.run(link.formatted(ids.get(1), ids.get(0)));
        assertThatThrownBy(() -> PlatformResource.run(link.formatted(ids.get(2), ids.get(1))))
                .hasMessageContaining("hotline_case_original");
        assertThatThrownBy(() -> PlatformResource.run(link.formatted(ids.get(0), ids.get(2))))
                .hasMessageContaining("hotline_case_original");
        assertThatThrownBy(() -> PlatformResource.run(link.formatted(ids.get(2), ids.get(2))))
                .hasMessageContaining("hotline_case_duplicate_check");
    }

    @Test
    void a_receiver_serves_the_community_and_is_one() {
        var id = accepted(number());
        post(COUNTY_A, id, "dispatch", "{\"companyUscc\": \"" + Sample.COMPANY_B + "\"}")
                .statusCode(422)
                .body("code", equalTo("hotline.receiver"));
        post(COUNTY_A, id, "dispatch", "{}").statusCode(422).body("code", equalTo("hotline.receiver-one"));
        post(COUNTY_A, id, "dispatch", "{\"companyUscc\": \"91350100M000100Y4Z\"}")
                .statusCode(400)
                .body("errors.code", hasItem("uscc"));
    }

    @Test
    void only_those_whom_it_concerns_know_of_it() {
        var id = dispatched();
        for (var user : List.of(STAFF_A, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200);
            user.call()
                    .get(PATH + "?status=DISPATCHED&limit=100")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (var user : List.of(STAFF_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("hotline.missing"));
            user.call().get(PATH + "?status=DISPATCHED&limit=100").then().body("items.id", not(hasItem(id)));
        }
        post(STAFF_B, id, "sign", "{}").statusCode(404);
        post(COUNTY_B, id, "close", "{}").statusCode(404);
        OWNER_A.call().get(PATH + "/" + id).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    void who_is_not_the_receiver_does_not_sign() {
        var id = dispatched();
        post(WORKER, id, "sign", "{}").statusCode(403).body("code", equalTo("hotline.actor"));
        post(COUNTY_A, id, "sign", "{}").statusCode(403).body("code", equalTo("forbidden"));
        post(STAFF_A, id, "dispatch", TO_COMPANY).statusCode(403).body("code", equalTo("forbidden"));
        register(STAFF_A, body(number(), "GX0001", "13812348000")).statusCode(403);
        register(TOWN_A, body(number(), "GX0001", "13812348000")).statusCode(403);
    }

    @Test
    void a_step_out_of_turn_is_a_conflict_that_names_what_is_possible() {
        post(STAFF_A, dispatched(), "reply", "{\"outcome\": \"SOLVED\", \"words\": \"好\"}")
                .statusCode(409)
                .body("code", equalTo("hotline.move"))
                .body("detail", equalTo("工单目前为“已派单”(DISPATCHED),不能进行此操作"))
                .body("allowedActions", contains("SIGN", "REQUEST_RETURN"));
    }

    @Test
    void what_is_sent_has_to_have_its_form() {
        register(COUNTY_A, body(number(), "NOWHERE", "13812348000"))
                .statusCode(422)
                .body("code", equalTo("hotline.community"));
        register(COUNTY_A, body("with space", "GX0001", "13812348000")).statusCode(400);
        register(COUNTY_A, body(number(), "GX0001", "phone")).statusCode(400);
        register(COUNTY_A, body(number(), "GX0001", "13812348000").replace("2023-09-23T07:50", "2023-09-23T08:01"))
                .statusCode(422)
                .body("code", equalTo("hotline.received-at"));
        register(COUNTY_A, body(number(), "GX0001", "13812348000").replace("PIPE_BLOCKAGE", "PIPE"))
                .statusCode(400);
        register(COUNTY_A, "").statusCode(400);
        COUNTY_A.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
        COUNTY_A.call().get(PATH + "?sameCallerAs=nonsense").then().statusCode(404);
        register(TestUser.of("nowhere", "COUNTY_OFFICER"), body(number(), "GX0001", "13812348000"))
                .statusCode(403)
                .body("code", equalTo("identity.incomplete"));
    }

    @Test
    void the_caller_is_sealed_and_shown_only_with_a_reason_that_is_kept() {
        var id = dispatched();
        STAFF_A.call()
                .get(PATH + "/" + id + "/caller?reason=上门联系")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store, private"))
                .body("name", equalTo("李路燕"))
                .body("phone", equalTo("13812348000"));
        assertThat(PlatformResource.ask("select reason from audit_entry where action = 'READ' and object_id = '" + id
                        + "' and subject = 'subject-company-a'"))
                .containsExactly("上门联系");
        assertThat(PlatformResource.ask("select hotline_case::text from hotline_case where id = '" + id + "'"))
                .noneMatch(row -> row.contains("李路燕") || row.contains("13812348000"));
        STAFF_A.call().get(PATH + "/" + id + "/caller").then().statusCode(400);
        STAFF_A.call()
                .queryParam("reason", " ")
                .get(PATH + "/" + id + "/caller")
                .then()
                .statusCode(400);
        STAFF_B.call().get(PATH + "/" + id + "/caller?reason=x").then().statusCode(404);
        TOWN_A.call().get(PATH + "/" + id + "/caller?reason=x").then().statusCode(403);
    }

    @Test
    void cases_of_the_same_caller_are_found_without_naming_him() {
        var phone = "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode()) % 100_000_000);
        var one = register(COUNTY_A, body(number(), "GX0001", phone)).extract().<String>path("id");
        var two = register(COUNTY_A, body(number(), "GX0001", phone)).extract().<String>path("id");
        COUNTY_A.call()
                .get(PATH + "?sameCallerAs=" + one)
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(two, one));
        COUNTY_B.call().get(PATH + "?sameCallerAs=" + one).then().statusCode(404);
    }

    @Test
    void every_step_leaves_an_audit_row() {
        var id = dispatched();
        post(STAFF_A, id, "sign", "{}").statusCode(200);
        post(STAFF_A, id, "sign", "{}").statusCode(409);
        assertThat(PlatformResource.ask(
                        "select action || ' ' || subject from audit_entry where object_id = '" + id + "' order by id"))
                .containsExactlyInAnyOrder(
                        "REGISTER subject-county-a", "DISPATCH subject-county-a", "SIGN subject-company-a");
    }

    @ParameterizedTest
    @EnumSource(HotlineMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(HotlineMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = endpoints()
                .filter(m -> m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    @Test
    void no_endpoint_is_without_its_move() {
        assertThat(endpoints()).hasSize(HotlineMove.values().length);
    }

    private static Stream<java.lang.reflect.Method> endpoints() {
        return Stream.of(HotlineReceiverResource.class, HotlineOfficerResource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class));
    }
}
