package city.minsheng.property.marketexit;

import static city.minsheng.property.Firms.FIRST;
import static city.minsheng.property.Firms.SECOND;
import static city.minsheng.property.Firms.staff;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.listing.ListingFlow.approved;
import static city.minsheng.property.listing.ListingFlow.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import city.minsheng.property.listing.ListingFlow;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ExitResourceTest {
    private static final Instant T0 = Instant.parse("2022-09-26T00:00:00Z");
    private static final String PATH = "/api/v1/market-exits";
    private static final List<String> PAPERS =
            List.of("COMPLETION_ARCHIVES", "EQUIPMENT_ARCHIVES", "OWNER_ARCHIVES", "SERVICE_ROOMS", "KEYS_AND_ACCESS");

    @Inject
    MovableClock clock;

    private String company;
    private String next;

    @BeforeEach
    void load() {
        Sample.load();
        company = Firms.company(11);
        next = Firms.company(12);
        clock.stopAt(T0);
    }

    @AfterEach
    void remove() {
        clock.followWall();
        Firms.removeAll();
    }

    @Test
    void a_company_leaves_and_others_serve_what_it_served() {
        Firms.community("EX1", company);
        Firms.community("EX2", company);
        var request = OWNER_A.call("{\"communityCode\": \"EX1\", \"description\": \"x\"}")
                .post("/api/v1/service-requests")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = open(FIRST)
                .statusCode(201)
                .header("Location", matchesPattern("/property/api/v1/market-exits/[0-9a-f-]{36}"))
                .body("number", matchesPattern("TC-20220926-[0-9]{4,}"))
                .body("allowedActions", contains("NOTIFY", "WITHDRAW"))
                .extract()
                .<String>path("id");
        decide(id);
        post(FIRST, id, "start-handover", "{}")
                .statusCode(200)
                .body("communities.communityCode", contains("EX1", "EX2"))
                .body("communities[0].items", hasSize(7));
        post(FIRST, id, "finish-handover", "{}")
                .statusCode(409)
                .body("code", equalTo("market-exit.incomplete"))
                .body("errors", hasSize(16))
                .body("errors.pointer", hasItems("/communities/EX1", "/communities/EX2/items/PREPAID_FEES"))
                .body("allowedActions", contains("RECORD_ITEM", "PREPARE_TAKEOVER", "HAND_OVER"));
        handOver(id, "EX1", "\"" + next + "\"").statusCode(200).body("communities[0].nextLabel", equalTo("另一家企业"));
        handOver(id, "EX2", "null").statusCode(200).body("communities[1].next", equalTo("EMERGENCY_SERVICE"));
        assertThat(contracts("EX1")).containsExactly(company + " 2022-10-24", next);
        assertThat(contracts("EX2")).containsExactly(company + " 2022-10-24");
        staff(next).call().get("/api/v1/service-requests/" + request).then().statusCode(200);
        staff(company).call().get("/api/v1/service-requests/" + request).then().statusCode(404);
        for (var community : List.of("EX1", "EX2")) {
            PAPERS.forEach(code -> record(id, community, code, null).statusCode(200));
            record(id, community, "PREPAID_FEES", "51577.20").statusCode(200);
            record(id, community, "COMMON_INCOME", "0.00").statusCode(200);
        }
        post(FIRST, id, "finish-handover", "{}").statusCode(200).body("status", equalTo("EMERGENCY_SERVICE"));
        post(FIRST, id, "close", "{}")
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedOn", equalTo("2022-10-25"))
                .body("barredUntil", equalTo("2025-10-24"))
                .body("communities[0].items[5].amountYuan", equalTo("51577.20"));
        assertThat(PlatformResource.ask("select distinct action from audit_entry where object_id = '" + id + "'"))
                .containsExactlyInAnyOrder(
                        "OPEN",
                        "NOTIFY",
                        "ORDER_RECTIFICATION",
                        "REPORT",
                        "PREPARE_DECISION",
                        "APPROVE_DECISION",
                        "START_HANDOVER",
                        "RECORD_ITEM",
                        "HAND_OVER",
                        "FINISH_HANDOVER",
                        "CLOSE");
    }

    @Test
    void it_signs_nothing_from_the_decision_to_the_end_of_the_term() {
        Firms.community("EX3", null);
        var id = open(FIRST).extract().<String>path("id");
        sign("EX3", company).statusCode(200);
        sign("EX3", "").statusCode(200);
        decide(id);
        sign("EX3", company).statusCode(422).body("errors.code", contains("company.barred"));
        post(FIRST, id, "start-handover", "{}").statusCode(200).body("communities", hasSize(0));
        post(FIRST, id, "finish-handover", "{}").statusCode(200);
        post(FIRST, id, "close", "{}").statusCode(200).body("barredUntil", equalTo("2025-10-24"));
        clock.stopAt(Instant.parse("2025-10-24T15:59:59Z"));
        sign("EX3", company).statusCode(422);
        clock.stopAt(Instant.parse("2025-10-24T16:00:00Z"));
        sign("EX3", company).statusCode(200);
    }

    @Test
    void a_decision_that_is_taken_back_bars_nobody() {
        Firms.community("EX4", null);
        var id = open(FIRST).extract().<String>path("id");
        decide(id);
        sign("EX4", company).statusCode(422);
        for (var one : List.of(FIRST, SECOND)) {
            post(one, id, "withdraw", "{\"reason\": \"x\"}")
                    .statusCode(403)
                    .body("code", equalTo("market-exit.four-eyes"));
        }
        post(third(), id, "withdraw", "{\"reason\": \"情况变化\"}").statusCode(200);
        sign("EX4", company).statusCode(200);
    }

    @Test
    void the_second_black_listing_in_a_row_opens_a_case_once() {
        published(company, "BLACK", clock, Instant.parse("2022-01-04T00:00:00Z"));
        staff(company).call().get(PATH).then().body("items", hasSize(0));
        expire();
        var second = published(company, "BLACK", clock, Instant.parse("2023-03-01T00:00:00Z"));
        staff(company)
                .call()
                .get(PATH)
                .then()
                .body("items.status", contains("TRIGGERED"))
                .body("items.triggerListing", contains(second))
                .body("items[0].reason", equalTo("连续 2 次列入黑名单 · 2 black listings in a row"));
        expire();
        published(company, "BLACK", clock, Instant.parse("2024-05-06T00:00:00Z"));
        staff(company).call().get(PATH).then().body("items", hasSize(1));
        open(FIRST).statusCode(409).body("code", equalTo("market-exit.open"));
        assertThat(PlatformResource.ask("select actor from market_exit_step s join market_exit e on e.id = "
                        + "s.market_exit_id where e.company_uscc = '" + company + "'"))
                .containsExactly("job:black-list-row");
    }

    @Test
    void a_red_listing_in_between_breaks_the_row() {
        published(company, "BLACK", clock, Instant.parse("2022-01-04T00:00:00Z"));
        expire();
        published(company, "RED", clock, Instant.parse("2023-02-01T00:00:00Z"));
        expire();
        published(company, "BLACK", clock, Instant.parse("2023-06-01T00:00:00Z"));
        staff(company).call().get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void of_a_listing_and_officers_who_open_a_case_at_once_one_does() throws Exception {
        published(company, "BLACK", clock, Instant.parse("2022-01-04T00:00:00Z"));
        expire();
        var second = approved(company, "BLACK", clock, Instant.parse("2023-03-01T00:00:00Z"));
        Callable<Integer> list = () -> ListingFlow.post(FIRST, second, "publish", "{\"document\": \"x\"}")
                .extract()
                .statusCode();
        Callable<Integer> open = () -> open(SECOND).extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var calls = Stream.concat(Stream.of(list), Collections.nCopies(3, open).stream())
                    .toList();
            var answers = pool.invokeAll(calls).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(200);
            assertThat(answers).isSubsetOf(200, 201, 409);
        }
        assertThat(PlatformResource.ask("select number from market_exit where company_uscc = '" + company + "'"))
                .hasSize(1);
    }

    @Test
    void of_two_who_hand_a_community_over_at_once_one_does() throws Exception {
        Firms.community("EX5", company);
        var id = open(FIRST).extract().<String>path("id");
        decide(id);
        post(FIRST, id, "start-handover", "{}").statusCode(200);
        Callable<Integer> call =
                () -> handOver(id, "EX5", "\"" + next + "\"").extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool.invokeAll(Collections.nCopies(4, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        }
        assertThat(contracts("EX5")).containsExactly(company + " 2022-10-24", next);
    }

    @Test
    void each_step_has_its_refusals() {
        Firms.community("EX6", company);
        var id = open(FIRST).extract().<String>path("id");
        post(FIRST, id, "close", "{}")
                .statusCode(409)
                .body("code", equalTo("market-exit.move"))
                .body("detail", equalTo("该市场退出目前为“已触发”(TRIGGERED),不能进行此操作"))
                .body("allowedActions", contains("NOTIFY", "WITHDRAW"));
        post(FIRST, id, "notify", "{\"text\": \"拟责令退出\"}").statusCode(200);
        post(FIRST, id, "order-rectification", "{\"text\": \"恢复服务\"}")
                .statusCode(200)
                .body("rectification.until", equalTo("2022-10-20"));
        post(staff(company), id, "report", "{\"text\": \"x\"}").statusCode(200);
        post(staff(company), id, "report", "{\"text\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("market-exit.reported"));
        var decision = "{\"text\": \"责令退出\", \"document\": \"文号\"}";
        clock.stopAt(Instant.parse("2022-10-20T15:59:59.999Z"));
        post(FIRST, id, "prepare-decision", decision).statusCode(409).body("code", equalTo("market-exit.rectifying"));
        clock.stopAt(Instant.parse("2022-10-20T16:00:00Z"));
        post(SECOND, id, "approve-decision", "{}")
                .statusCode(409)
                .body("code", equalTo("market-exit.decision-missing"));
        post(FIRST, id, "prepare-decision", decision).statusCode(200);
        post(FIRST, id, "approve-decision", "{}").statusCode(403).body("code", equalTo("market-exit.four-eyes"));
        post(SECOND, id, "approve-decision", "{}").statusCode(200);
        post(FIRST, id, "record-item", item("EX6", "KEYS_AND_ACCESS", null)).statusCode(409);
        post(FIRST, id, "hand-over", "{\"communityCode\": \"EX6\"}").statusCode(409);
        post(FIRST, id, "start-handover", "{}").statusCode(200);
        post(FIRST, id, "start-handover", "{}").statusCode(409);
        record(id, "EX6", "PREPAID_FEES", null).statusCode(422).body("code", equalTo("market-exit.amount-missing"));
        record(id, "EX6", "SERVICE_ROOMS", "1.00").statusCode(422).body("code", equalTo("market-exit.amount-odd"));
        record(id, "EX6", "SEALS", null).statusCode(422).body("code", equalTo("market-exit.item"));
        record(id, "GX0001", "SERVICE_ROOMS", null).statusCode(422).body("code", equalTo("market-exit.community"));
        record(id, "EX6", "PREPAID_FEES", "1.5").statusCode(400).body("errors.code", contains("pattern"));
        handOver(id, "EX6", "\"" + company + "\"").statusCode(422).body("code", equalTo("market-exit.next-leaves"));
        var listed = Firms.company(13);
        PlatformResource.run("update company_standing set listed_from = '2022-10-21', listed_until = '2023-10-20' "
                + "where company_uscc = '" + listed + "'");
        handOver(id, "EX6", "\"" + listed + "\"").statusCode(422).body("code", equalTo("company.barred"));
        handOver(id, "EX6", "\"91350100M000100Y43\"").statusCode(422).body("code", equalTo("market-exit.next"));
        handOver(id, "GX0001", "null").statusCode(422).body("code", equalTo("market-exit.community"));
        sign("EX6", next).statusCode(200);
        handOver(id, "EX6", "null").statusCode(409).body("code", equalTo("market-exit.served"));
        handOver(id, "EX6", "\"" + next + "\"").statusCode(200);
        handOver(id, "EX6", "\"" + next + "\"").statusCode(409).body("code", equalTo("market-exit.handed"));
        post(third(), id, "withdraw", "{\"reason\": \"x\"}").statusCode(409);
    }

    @Test
    void what_a_company_refuses_to_hand_over_is_taken_over_by_two() {
        Firms.community("EX8", company);
        var id = open(FIRST).extract().<String>path("id");
        decide(id);
        var keys = "{\"communityCode\": \"EX8\", \"itemCode\": \"KEYS_AND_ACCESS\"}";
        var refused = keys.replace("}", ", \"reason\": \"拒不交出\", \"witness\": \"公证处公证员\", \"record\": \"笔录 1\"}");
        post(FIRST, id, "prepare-takeover", refused).statusCode(409).body("code", equalTo("market-exit.move"));
        post(FIRST, id, "start-handover", "{}").statusCode(200);
        handOver(id, "EX8", "null").statusCode(200);
        PAPERS.stream()
                .filter(code -> !code.equals("KEYS_AND_ACCESS"))
                .forEach(code -> record(id, "EX8", code, null).statusCode(200));
        record(id, "EX8", "PREPAID_FEES", "1.00").statusCode(200);
        record(id, "EX8", "COMMON_INCOME", "0.00").statusCode(200);
        post(FIRST, id, "finish-handover", "{}").statusCode(409).body("errors", hasSize(1));
        post(SECOND, id, "confirm-takeover", keys)
                .statusCode(409)
                .body("code", equalTo("market-exit.takeover-missing"));
        post(FIRST, id, "prepare-takeover", keys).statusCode(400).body("errors", hasSize(3));
        post(COUNTY_B, id, "prepare-takeover", refused).statusCode(404);
        post(staff(company), id, "prepare-takeover", refused).statusCode(403);
        post(FIRST, id, "prepare-takeover", refused.replace("KEYS_AND_ACCESS", "PREPAID_FEES"))
                .statusCode(409)
                .body("code", equalTo("market-exit.item-handed"));
        post(FIRST, id, "prepare-takeover", refused).statusCode(200);
        post(FIRST, id, "finish-handover", "{}").statusCode(409);
        post(FIRST, id, "confirm-takeover", keys).statusCode(403).body("code", equalTo("market-exit.four-eyes"));
        given().contentType("application/json")
                .body(keys)
                .post(PATH + "/" + id + "/confirm-takeover")
                .then()
                .statusCode(401);
        post(SECOND, id, "confirm-takeover", keys)
                .statusCode(200)
                .body("communities[0].items[4].takeover.witness", equalTo("公证处公证员"))
                .body("communities[0].items[4].takeover.takenOverOn", equalTo("2022-10-25"))
                .body("communities[0].items[4].handedOn", equalTo(null));
        post(FIRST, id, "finish-handover", "{}").statusCode(200).body("status", equalTo("EMERGENCY_SERVICE"));
        assertThat(PlatformResource.ask("select count(*) from audit_entry where object_id = '" + id
                        + "' and action in ('PREPARE_TAKEOVER', 'CONFIRM_TAKEOVER')"))
                .containsExactly("2");
    }

    @Test
    void a_contract_that_is_left_keeps_it_open() {
        var id = open(FIRST).extract().<String>path("id");
        decide(id);
        post(FIRST, id, "start-handover", "{}").statusCode(200);
        post(FIRST, id, "finish-handover", "{}").statusCode(200);
        PlatformResource.run("update company_standing set exit_from = null where company_uscc = '" + company + "'");
        Firms.community("EX7", company);
        post(FIRST, id, "close", "{}")
                .statusCode(409)
                .body("code", equalTo("market-exit.contracts-left"))
                .body("detail", equalTo("该企业在辖区内还有 1 个小区的合同(EX7),不能办结"));
    }

    @Test
    void only_those_whom_it_concerns_know_of_it() {
        var id = open(FIRST).extract().<String>path("id");
        for (var user : List.of(FIRST, SECOND, staff(company), AUDIT)) {
            user.call().get(PATH + "/" + id).then().statusCode(200);
            user.call().get(PATH + "?status=TRIGGERED").then().statusCode(200).body("items.id", hasItem(id));
        }
        for (var user : List.of(COUNTY_B, STAFF_B, TOWN_A)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("market-exit.missing"));
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        post(COUNTY_B, id, "notify", "{\"text\": \"x\"}").statusCode(404);
        OWNER_A.call().get(PATH + "/" + id).then().statusCode(403);
        given().get(PATH + "/" + id).then().statusCode(401);
        post(staff(company), id, "notify", "{\"text\": \"x\"}").statusCode(403);
        post(FIRST, id, "report", "{\"text\": \"x\"}").statusCode(403);
        post(FIRST, id, "notify", "{\"text\": \"\"}").statusCode(400);
        FIRST.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
        open(COUNTY_B).statusCode(422).body("code", equalTo("market-exit.company"));
        open(staff(company)).statusCode(403);
        open(FIRST).statusCode(409).body("code", equalTo("market-exit.open"));
        post(FIRST, id, "withdraw", "{\"reason\": \"已恢复\"}").statusCode(200);
        open(FIRST).statusCode(201);
    }

    @ParameterizedTest
    @EnumSource(ExitMove.class)
    void every_move_has_its_endpoint_with_exactly_its_role(ExitMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Stream.of(ExitMoveResource.class, HandoverResource.class, TakeoverResource.class)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactly(move.role);
    }

    /** Up to the decision, on 2022-10-25. */
    private void decide(String id) {
        post(FIRST, id, "notify", "{\"text\": \"拟责令退出\"}").statusCode(200);
        post(FIRST, id, "order-rectification", "{\"text\": \"恢复服务\"}").statusCode(200);
        post(staff(company), id, "report", "{\"text\": \"尚未恢复\"}").statusCode(200);
        clock.stopAt(Instant.parse("2022-10-25T00:00:00Z"));
        post(FIRST, id, "prepare-decision", "{\"text\": \"责令退出\", \"document\": \"文号\"}")
                .statusCode(200);
        post(SECOND, id, "approve-decision", "{}").statusCode(200).body("decidedOn", equalTo("2022-10-25"));
    }

    private static TestUser third() {
        return TestUser.of("county-third", "COUNTY_OFFICER").in(Firms.COUNTY);
    }

    private ValidatableResponse open(TestUser user) {
        return user.call("{\"companyUscc\": \"" + company + "\", \"reason\": \"擅自撤离\"}")
                .post(PATH)
                .then();
    }

    private static ValidatableResponse post(TestUser user, String id, String move, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + move).then();
    }

    private static ValidatableResponse handOver(String id, String community, String company) {
        return post(
                FIRST,
                id,
                "hand-over",
                "{\"communityCode\": \"" + community + "\", \"nextCompanyUscc\": " + company + "}");
    }

    private static ValidatableResponse record(String id, String community, String code, String amount) {
        return post(FIRST, id, "record-item", item(community, code, amount));
    }

    private static String item(String community, String code, String amount) {
        return """
                {"communityCode": "%s", "itemCode": "%s", "handedBy": "项目经理", "receivedBy": "街道物业办",
                 "evidence": "移交单 1", "amountYuan": %s}
                """.formatted(community, code, amount == null ? "null" : "\"" + amount + "\"");
    }

    private static ValidatableResponse sign(String community, String uscc) {
        var head = "code,name,regionCode,kind,buildings,households,floorAreaSquareMetres,builtYear,serviceMode,"
                + "companyUscc,mediationRoomSquareMetres\n";
        var row = community + ",测试小区" + community + ",371525001042,OLD,1,1,1,,PROFESSIONAL," + uscc + ",\n";
        return Sample.importFile(FIRST, "communities", head + row, "");
    }

    /** The contracts of a community in their order, with the last day of those that ended. */
    private static List<String> contracts(String community) {
        return PlatformResource.ask("select company_uscc || coalesce(' ' || valid_to, '') from service_contract "
                + "where community_code = '" + community + "' order by valid_from");
    }

    /** What the job does in time, for a company of the tests. */
    private void expire() {
        PlatformResource.run("update listing set status = 'EXPIRED' where company_uscc = '" + company + "'");
    }
}
