package city.minsheng.property.listing;

import static city.minsheng.property.Firms.FIRST;
import static city.minsheng.property.Firms.SECOND;
import static city.minsheng.property.Firms.staff;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.listing.ListingFlow.PATH;
import static city.minsheng.property.listing.ListingFlow.approved;
import static city.minsheng.property.listing.ListingFlow.post;
import static city.minsheng.property.listing.ListingFlow.propose;
import static city.minsheng.property.listing.ListingFlow.proposed;
import static city.minsheng.property.listing.ListingFlow.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ListingResourceTest {
    private static final Instant T0 = Instant.parse("2022-09-01T00:00:00Z");
    private static final Instant PUBLISHED = T0.plus(ListingFlow.HEARD); // 2022-09-13
    private static final String PUBLIC = "/api/v1/published-listings";

    @Inject
    MovableClock clock;

    @Inject
    ExpireJob expiry;

    private String company;

    @BeforeEach
    void load() {
        Sample.load();
        company = Firms.company(1);
        clock.stopAt(T0);
    }

    @AfterEach
    void remove() {
        clock.followWall();
        Firms.removeAll();
    }

    @Test
    void a_company_is_heard_and_listed_and_repairs_its_credit() {
        var id = propose(FIRST, company, "BLACK")
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/listings/[0-9a-f-]{36}"))
                .body("number", matchesPattern("MD-20220901-[0-9]{4,}"))
                .body("reply.until", equalTo("2022-09-08"))
                .body("months", equalTo(12))
                .body("allowedActions", contains("PROPOSE_REVOCATION"))
                .extract()
                .<String>path("id");
        post(staff(company), id, "reply", "{\"text\": \"已安排整改\"}").statusCode(200);
        post(FIRST, id, "weigh", "{\"accepted\": false, \"decision\": \"仍多次超时\"}")
                .statusCode(200);
        clock.stopAt(PUBLISHED);
        post(SECOND, id, "approve", "{\"comment\": \"同意\"}").statusCode(200).body("statusLabel", equalTo("已批准"));
        post(FIRST, id, "publish", "{\"document\": \"冠建物〔2022〕18 号\"}")
                .statusCode(200)
                .body("validFrom", equalTo("2022-09-13"))
                .body("validTo", equalTo("2023-09-12"))
                .body("repairFrom", equalTo("2022-12-13"));
        clock.stopAt(Instant.parse("2022-12-12T16:00:00Z"));
        post(staff(company), id, "request-repair", "{\"text\": \"已整改\"}").statusCode(200);
        given().get(PUBLIC).then().body("items.id", hasItem(id));
        post(SECOND, id, "deny-repair", "{\"comment\": \"尚有欠缺\"}").statusCode(200);
        post(staff(company), id, "request-repair", "{\"text\": \"再次整改\"}").statusCode(200);
        post(SECOND, id, "grant-repair", "{\"comment\": \"属实\"}")
                .statusCode(200)
                .body("status", equalTo("REPAIRED"))
                .body(
                        "steps.action",
                        contains(
                                "PROPOSE",
                                "REPLY",
                                "WEIGH",
                                "APPROVE",
                                "PUBLISH",
                                "REQUEST_REPAIR",
                                "DENY_REPAIR",
                                "REQUEST_REPAIR",
                                "GRANT_REPAIR"));
        given().get(PUBLIC).then().body("items.id", not(hasItem(id)));
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder(
                        "PROPOSE",
                        "REPLY",
                        "WEIGH",
                        "APPROVE",
                        "PUBLISH",
                        "REQUEST_REPAIR",
                        "DENY_REPAIR",
                        "REQUEST_REPAIR",
                        "GRANT_REPAIR");
    }

    @Test
    void everyone_reads_what_stands_and_nothing_of_persons() {
        var red = published(company, "RED", clock, T0);
        given().get(PUBLIC + "?region=371525000000&colour=RED")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("items.find { it.id == '" + red + "' }.companyName", equalTo("测试企业1"))
                .body("items.find { it.id == '" + red + "' }.document", equalTo("冠建物〔2022〕18 号"))
                .body("items.find { it.id == '" + red + "' }.validTo", equalTo("2023-09-12"))
                .body("items.find { it.id == '" + red + "' }.steps", equalTo(null));
        given().get(PUBLIC + "?colour=BLACK").then().body("items.id", not(hasItem(red)));
        given().get(PUBLIC + "?region=371502000000").then().body("items.id", not(hasItem(red)));
        given().get(PUBLIC + "?region=nowhere").then().statusCode(400);
        given().get(PUBLIC + "?colour=GREEN").then().statusCode(400).body("code", equalTo("parameter.invalid"));
        clock.stopAt(Instant.parse("2023-09-12T15:59:59.999Z"));
        given().get(PUBLIC).then().body("items.id", hasItem(red));
        clock.stopAt(Instant.parse("2023-09-12T16:00:00Z"));
        given().get(PUBLIC).then().body("items.id", not(hasItem(red)));
    }

    @Test
    void however_many_replicas_let_it_expire_once() throws Exception {
        var id = published(company, "RED", clock, T0);
        clock.stopAt(Instant.parse("2023-09-12T15:59:59.999Z"));
        expiry.expire();
        FIRST.call().get(PATH + "/" + id).then().body("status", equalTo("PUBLISHED"));
        clock.stopAt(Instant.parse("2023-09-12T16:00:00Z"));
        Callable<Integer> replica = expiry::expire;
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var done : pool.invokeAll(Collections.nCopies(4, replica))) {
                done.get();
            }
        }
        assertThat(PlatformResource.ask(
                        "select actor from listing_step where status = 'EXPIRED' and listing_id = '" + id + "'"))
                .containsExactly("job:listing-expiry");
        assertThat(PlatformResource.ask(
                        "select action from audit_entry where action = 'EXPIRE' and object_id = '" + id + "'"))
                .hasSize(1);
    }

    @Test
    void approval_waits_for_the_company_and_for_another_person() {
        var id = proposed(company, "BLACK");
        post(SECOND, id, "approve", "{}")
                .statusCode(409)
                .body("code", equalTo("listing.reply-open"))
                .body("allowedActions", contains("PROPOSE_REVOCATION"));
        post(FIRST, id, "weigh", "{\"accepted\": true, \"decision\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("listing.reply-missing"));
        post(staff(company), id, "reply", "{\"text\": \"情况不实\"}").statusCode(200);
        post(staff(company), id, "reply", "{\"text\": \"再说\"}")
                .statusCode(409)
                .body("code", equalTo("listing.replied"));
        clock.stopAt(PUBLISHED);
        post(SECOND, id, "approve", "{}").statusCode(409).body("code", equalTo("listing.reply-unweighed"));
        post(SECOND, id, "weigh", "{\"accepted\": false, \"decision\": \"x\"}").statusCode(200);
        post(FIRST, id, "approve", "{}").statusCode(403).body("code", equalTo("listing.four-eyes"));
        post(SECOND, id, "publish", "{\"document\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("listing.move"))
                .body("detail", equalTo("该记录目前为“拟列入”(PROPOSED),不能进行此操作"));
        post(SECOND, id, "approve", "{}").statusCode(200);
    }

    @Test
    void the_time_to_answer_ends() {
        var id = proposed(company, "BLACK");
        clock.stopAt(Instant.parse("2022-09-08T16:00:00Z"));
        post(staff(company), id, "reply", "{\"text\": \"晚了\"}")
                .statusCode(409)
                .body("code", equalTo("listing.reply-over"));
    }

    @Test
    void one_running_listing_a_colour_and_never_both_published() {
        var red = published(company, "RED", clock, T0);
        propose(FIRST, company, "RED").statusCode(409).body("code", equalTo("listing.live"));
        var black = approved(company, "BLACK", clock, PUBLISHED);
        post(FIRST, black, "publish", "{\"document\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("listing.opposite"));
        post(FIRST, red, "propose-revocation", "{\"reason\": \"认定有误\"}").statusCode(200);
        post(FIRST, red, "revoke", "{}").statusCode(403).body("code", equalTo("listing.four-eyes"));
        post(SECOND, red, "revoke", "{}").statusCode(200).body("status", equalTo("REVOKED"));
        given().get(PUBLIC).then().body("items.id", not(hasItem(red)));
        post(FIRST, black, "publish", "{\"document\": \"x\"}").statusCode(200);
    }

    @Test
    void of_eight_proposals_at_once_one_is_made() throws Exception {
        Callable<Integer> call =
                () -> propose(FIRST, company, "BLACK").extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void a_revocation_and_a_repair_have_their_own_conditions() {
        var id = published(company, "BLACK", clock, T0);
        post(SECOND, id, "revoke", "{}").statusCode(409).body("code", equalTo("listing.revocation-missing"));
        post(staff(company), id, "request-repair", "{\"text\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("listing.repair-early"));
        post(SECOND, id, "grant-repair", "{\"comment\": \"x\"}").statusCode(409);
        post(SECOND, id, "deny-repair", "{\"comment\": \"x\"}").statusCode(409);
        clock.stopAt(Instant.parse("2023-09-12T16:00:00Z"));
        post(staff(company), id, "request-repair", "{\"text\": \"x\"}")
                .statusCode(409)
                .body("code", oneOf("listing.ended", "listing.move")); // the latter once the job has come round
    }

    @Test
    void only_those_whom_it_concerns_know_of_it_before_it_is_published() {
        var id = proposed(company, "BLACK");
        for (var user : List.of(FIRST, SECOND, staff(company), AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200);
            user.call()
                    .get(PATH + "?colour=BLACK&status=PROPOSED")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (var user : List.of(COUNTY_B, STAFF_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("listing.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(COUNTY_B, id, "approve", "{}").statusCode(404);
        post(STAFF_B, id, "reply", "{\"text\": \"x\"}").statusCode(404);
        given().get(PUBLIC).then().body("items.id", not(hasItem(id)));
        OWNER_A.call().get(PATH + "/" + id).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
        given().contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/approve")
                .then()
                .statusCode(401);
        post(staff(company), id, "approve", "{}").statusCode(403).body("code", equalTo("forbidden"));
        post(FIRST, id, "reply", "{\"text\": \"x\"}").statusCode(403);
        FIRST.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
    }

    @Test
    void a_proposal_is_complete_and_concerns_a_company_of_the_region() {
        propose(COUNTY_B, company, "BLACK").statusCode(422).body("code", equalTo("listing.company"));
        propose(FIRST, "91350100M000100Y43", "BLACK").statusCode(422);
        propose(FIRST, "91350100M000100Y4Z", "BLACK").statusCode(400).body("errors.code", contains("uscc"));
        propose(staff(company), company, "RED").statusCode(403);
        FIRST.call("{\"companyUscc\": \"" + company + "\", \"evidence\": [{}], \"months\": 121}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/colour", "/reasonCode", "/reason", "/evidence/0/text", "/months"));
        FIRST.call(body("FUNDS_MISUSED", "x").replace("BLACK", "RED"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("listing.ground"));
        FIRST.call(body("FUNDS_MISUSED", "负责人电话13800001234"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("listing.personal-data"));
    }

    private String body(String ground, String reason) {
        return "{\"companyUscc\": \"%s\", \"colour\": \"BLACK\", \"reasonCode\": \"%s\", \"reason\": \"%s\", \"evidence\": [{\"text\": \"x\"}]}"
                .formatted(company, ground, reason);
    }

    @ParameterizedTest
    @EnumSource(ListingMove.class)
    void every_move_has_its_endpoint_with_exactly_its_role(ListingMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(ListingMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactly(move.role);
    }
}
