package city.minsheng.property.request;

import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.request.Requests.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that partner agencies report by their own numbers. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PartnerRequestTest {
    static final String REPORTS = "/api/v1/partner-requests";
    static final TestUser AGENCY = agency("heating");
    static final TestUser OTHER = agency("water");

    private final String number = "GD-" + UUID.randomUUID();

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void an_agency_reports_a_request_and_reads_it_back() {
        var id = report(AGENCY, body("GX0001", "管沟漏水"))
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/partner-requests/[0-9a-f-]{36}"))
                .body("externalNumber", equalTo(number))
                .body("status", equalTo("RECEIVED"))
                .body("companyUscc", equalTo(Sample.COMPANY_A))
                .body("clocks.promise", contains("RESPOND", "RESOLVE"))
                .body("allowedActions", empty())
                .extract()
                .<String>path("id");
        post(STAFF_A, id, "respond", "{}").statusCode(200).body("source", equalTo("PARTNER"));
        read(AGENCY, id)
                .statusCode(200)
                .body("status", equalTo("RESPONDED"))
                .body("handler", nullValue())
                .body("steps", nullValue());
        listed(AGENCY, number).body("items.id", contains(id));
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id
                        + "' and subject = 'subject-heating'"))
                .containsExactly("SUBMIT");
    }

    @Test
    void the_same_again_answers_what_is_there_and_anything_else_is_refused() {
        var id =
                report(AGENCY, body("GX0001", "管沟漏水")).statusCode(201).extract().<String>path("id");
        post(STAFF_A, id, "respond", "{}").statusCode(200);
        report(AGENCY, body("GX0001", "管沟漏水"))
                .statusCode(200)
                .header("Location", nullValue())
                .body("id", equalTo(id))
                .body("status", equalTo("RESPONDED"));
        for (var another : List.of(
                body("GX0001", "阀门漏水"),
                body("GX0002", "管沟漏水"),
                body("GX0001", "管沟漏水").replace("}", ", \"contactPhone\": \"13800008000\"}"))) {
            report(AGENCY, another).statusCode(409).body("code", equalTo("request.partner-number"));
        }
    }

    @Test
    void each_agency_counts_for_itself_and_reads_only_its_own() {
        var mine =
                report(AGENCY, body("GX0001", "管沟漏水")).statusCode(201).extract().<String>path("id");
        var its =
                report(OTHER, body("GX0001", "水表井塌陷")).statusCode(201).extract().<String>path("id");
        read(OTHER, mine).statusCode(404).body("code", equalTo("request.missing"));
        listed(OTHER, number).body("items.id", contains(its));
        AGENCY.call().get(REPORTS + "?limit=100").then().statusCode(200).body("items.id", not(hasItem(its)));
        read(AGENCY, Requests.submit(OWNER_A, "GX0001")).statusCode(404);
        AGENCY.call().get(Requests.PATH + "/" + mine).then().statusCode(403);
        listed(AGENCY, "没有").body("items", empty());
    }

    @Test
    void the_database_itself_takes_a_number_of_an_agency_once() {
        report(AGENCY, body("GX0001", "管沟漏水")).statusCode(201);
        assertThatThrownBy(() -> PlatformResource.run("""
                        insert into service_request (id, version, number, community_code, region_code, description,
                            received_at, status, round, source, partner, external_number)
                        select '%s', 0, 'X' || left(md5(number), 15), community_code, region_code, description,
                            received_at, status, round, source, partner, external_number
                        from service_request where external_number = '%s'
                        """.formatted(UUID.randomUUID(), number)))
                .hasStackTraceContaining("service_request_partner_number");
    }

    @ParameterizedTest
    @CsvSource({
        "openid, 403, 403",
        "property:read, 403, 200",
        "property:write, 201, 403",
        "market:read market:write, 403, 403",
        "property:read property:write, 201, 200"
    })
    void reading_and_reporting_each_need_a_scope_of_their_own(String scope, int reported, int read) {
        var agency = AGENCY.with(scope);
        report(agency, body("GX0001", "管沟漏水")).statusCode(reported);
        agency.call().get(REPORTS).then().statusCode(read);
    }

    @Test
    void nobody_but_an_agency_reports() {
        var body = body("GX0001", "管沟漏水");
        var scope = "property:read property:write";
        var pretender = TestUser.of("pretender", "PARTNER_WRITER").in("371500000000");
        for (var user : List.of(OWNER_A.with(scope), STAFF_A.with(scope), pretender.with(scope))) {
            report(user, body).statusCode(403).body("code", equalTo("forbidden"));
        }
        given().contentType("application/json")
                .body(body)
                .post(REPORTS)
                .then()
                .statusCode(401)
                .body("code", equalTo("anonymous"));
        given().get(REPORTS).then().statusCode(401);
        given().get(REPORTS + "/" + UUID.randomUUID()).then().statusCode(401);
    }

    @Test
    void the_community_lies_in_the_region_of_the_agency() {
        report(AGENCY, body("NOWHERE", "管沟漏水")).statusCode(422).body("code", equalTo("request.community"));
        report(AGENCY.in("371502000000"), body("GX0001", "管沟漏水"))
                .statusCode(422)
                .body("code", equalTo("request.community"));
        report(AGENCY.in(null), body("GX0001", "管沟漏水")).statusCode(403).body("code", equalTo("identity.incomplete"));
        report(AGENCY.in("371525001042"), body("GX0001", "管沟漏水")).statusCode(201);
    }

    @Test
    void where_no_company_serves_the_community_worker_answers() {
        var worker = TestUser.of("guided-worker", "COMMUNITY_WORKER").in("371525002229");
        var id = report(AGENCY, body("GX0029", "管沟漏水"))
                .statusCode(201)
                .body("companyUscc", nullValue())
                .extract()
                .<String>path("id");
        post(worker, id, "respond", "{}").statusCode(200);
    }

    @Test
    void a_transferred_report_stays_in_sight_of_its_agency() {
        var id =
                report(AGENCY, body("GX0001", "管沟漏水")).statusCode(201).extract().<String>path("id");
        post(
                        STAFF_A,
                        id,
                        "transfer",
                        "{\"receiver\": \"崇文中学家属院\", \"communityCode\": \"GX0029\", \"comment\": \"报错小区\"}")
                .statusCode(200);
        read(AGENCY, id).body("status", equalTo("TRANSFERRED"));
        AGENCY.call()
                .get(REPORTS)
                .then()
                .body("items[0].transferredFrom", equalTo(id))
                .body("items[0].communityCode", equalTo("GX0029"))
                .body("items[0].externalNumber", nullValue());
    }

    @Test
    void a_report_of_the_wrong_form_is_refused() {
        report(AGENCY, "").statusCode(400).body("code", equalTo("invalid"));
        report(AGENCY, "{}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/externalNumber", "/communityCode", "/description"));
        for (var bad : List.of("", "A B", "编号", "x".repeat(65))) {
            report(AGENCY, body("GX0001", "管沟漏水").replace(number, bad))
                    .statusCode(400)
                    .body("errors.pointer", everyItem(equalTo("/externalNumber")));
        }
        report(AGENCY, body("GX0001", "x".repeat(501))).statusCode(400);
        report(AGENCY, body("GX0001", "a\\u0000b")).statusCode(400);
        report(AGENCY, body("GX0001", "x".repeat(500)).replace(number, number + "y".repeat(64 - number.length())))
                .statusCode(201);
    }

    @RepeatedTest(3)
    void of_eight_reports_of_one_number_at_once_one_opens_the_request_and_seven_find_it() throws Exception {
        var body = body("GX0001", "管沟漏水");
        Callable<Integer> call = () -> AGENCY.call(body).post(REPORTS).statusCode();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(PlatformResource.ask("select id from service_request where external_number = '" + number + "'"))
                .hasSize(1);
    }

    private String body(String community, String description) {
        return "{\"externalNumber\": \"" + number + "\", \"communityCode\": \"" + community + "\", \"description\": \""
                + description + "\"}";
    }

    private static ValidatableResponse report(TestUser user, String body) {
        return user.call(body).post(REPORTS).then();
    }

    private static ValidatableResponse read(TestUser user, String id) {
        return user.call().get(REPORTS + "/" + id).then();
    }

    private static ValidatableResponse listed(TestUser user, String number) {
        return user.call()
                .queryParam("externalNumber", number)
                .get(REPORTS)
                .then()
                .statusCode(200);
    }

    private static TestUser agency(String name) {
        return TestUser.of(name, "PARTNER")
                .in("371500000000")
                .at("PARTNER-" + name)
                .with("property:read property:write");
    }
}
