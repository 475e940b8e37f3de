package city.minsheng.insurance.outofarea;

import static city.minsheng.insurance.testing.Filing.PATH;
import static city.minsheng.insurance.testing.Town.DAUGHTER;
import static city.minsheng.insurance.testing.Town.VILLAGE_CLERK;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.data.CsvData;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thursday 10 November 2022. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FilingResourceTest {
    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void stop() {
        Town.stations();
        clock.stopAt(Instant.parse("2022-11-10T02:00:00Z"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.followWall();
    }

    @Test
    void a_daughter_files_for_her_father_at_the_station_of_his_village() {
        Filing.of(Town.insured())
                .by(DAUGHTER)
                .statusCode(201)
                .header("Location", containsString(PATH))
                .header("ETag", notNullValue())
                .body("status", equalTo("SUBMITTED"))
                .body("category", equalTo("LONG_TERM"))
                .body("reasonLabel", equalTo("异地长期居住人员"))
                .body("destinationCode", equalTo("370200"))
                .body("endDate", nullValue())
                .body("case.number", matchesPattern("YB-20221110-[0-9]{4,}"))
                .body("case.stationCode", equalTo("YBV"))
                .body("case.allowedActions", contains("WITHDRAW"))
                .body("case.clocks.deadline", contains("PROMISED", "LEGAL"))
                .body("case.clocks.dueOn", contains("2022-11-15", "2022-11-24"))
                .body("case.clocks[0].remainingWorkingDays", equalTo(3));
    }

    @Test
    void without_a_station_in_the_village_the_town_takes_it_and_otherwise_the_district() {
        Filing.of(Town.insured(Town.VILLAGE_WITHOUT_STATION))
                .by(DAUGHTER)
                .statusCode(201)
                .body("case.stationCode", equalTo("YBT"));
        Filing.of(Town.insured("371502001001")).by(DAUGHTER).statusCode(201).body("case.stationCode", equalTo("YBD"));
    }

    @Test
    void the_agent_may_choose_a_station_of_the_county() {
        Filing.of(Town.insured()).at("YBO").by(DAUGHTER).statusCode(201).body("case.stationCode", equalTo("YBO"));
        refused(Filing.of(Town.insured()).at("NONE"), 422, "station.unknown");
        var other = TestUser.of("guanxian", Roles.COUNTY_OFFICER).in(Town.OTHER_COUNTY);
        Town.importing(other, "workstations", """
                code,name,level,regionCode,parentCode,latitude,longitude,phone
                YBG,冠县医保服务中心,DISTRICT,371525000000,,36.48,115.44,0635-9
                """).statusCode(200);
        refused(Filing.of(Town.insured()).at("YBG"), 422, "station.elsewhere");
    }

    @Test
    void one_refusal_for_a_wrong_name_a_wrong_number_and_nobody() {
        var number = Town.insured();
        var wrongName = refused(Filing.of(number).named("李毋"), 422, "principal.unknown");
        var nobody = refused(Filing.of(Town.residentId()), 422, "principal.unknown");
        assertThat(wrongName.replaceAll("\"traceId\":\"[0-9a-f]+\"", ""))
                .isEqualTo(nobody.replaceAll("\"traceId\":\"[0-9a-f]+\"", ""));
    }

    @Test
    void a_name_is_compared_as_people_read_it() {
        Filing.of(Town.insured()).named(" 李父 ").by(DAUGHTER).statusCode(201);
    }

    @Test
    void principal_and_agent_come_together_and_are_two() {
        var number = Town.insured();
        post(Filing.of(number).json().replaceFirst("\"agent\": \\{[^}]*},", ""))
                .statusCode(422)
                .body("code", equalTo("agent.incomplete"));
        post(Filing.of(number).json().replaceFirst("\"principal\": \\{[^}]*},", ""))
                .statusCode(422)
                .body("code", equalTo("agent.incomplete"));
        post(Filing.of(number).json().replace(Filing.AGENT_ID, number))
                .statusCode(422)
                .body("code", equalTo("agent.same-person"));
    }

    @Test
    void whoever_is_linked_files_for_himself_without_an_agent() {
        var number = Town.insured();
        var father = TestUser.of("self-" + number, Roles.RESIDENT);
        var body = """
                {"reason": "RETIREE_RESETTLED", "destination": {"regionCode": "370200", "name": "青岛"},
                 "startDate": "2022-11-01", "handedIn": ["IDENTITY_DOCUMENT", "FILING_FORM", "RESIDENCE_PROOF"]}
                """;
        father.call(body).post(PATH).then().statusCode(422).body("code", equalTo("person.not-linked"));
        link(number, father.person());
        var id = father.call(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("case.agent", nullValue())
                .extract()
                .<String>path("id");
        Filing.grant(id);
        father.call().get(PATH + "/" + id).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void an_item_that_is_not_operable_opens_no_case() {
        post(Filing.of(Town.insured()).json().replace("LONG_TERM_RESIDENT", "REFERRAL"))
                .statusCode(422)
                .body("code", equalTo("item.not-operable"));
    }

    @Test
    void the_destination_lies_outside() {
        post(Filing.of(Town.insured()).json().replace("\"370200\"", "\"371525\""))
                .statusCode(422)
                .body("code", equalTo("filing.destination-inside"));
    }

    @ParameterizedTest
    @CsvSource({"1950-01-01, 422", "1950-01-02, 201", "2023-11-10, 201", "2023-11-11, 422"})
    void the_start_may_lie_back_but_not_before_the_birth_and_not_over_a_year_ahead(String start, int status) {
        Filing.of(Town.insured()).from(start).by(DAUGHTER).statusCode(status);
    }

    @Test
    void materials_are_checked() {
        var filing = Filing.of(Town.insured());
        refused(filing.handing("INVOICE"), 422, "material.unknown");
        refused(filing.handing().promising("IDENTITY_DOCUMENT"), 422, "material.promise-not-allowed");
        refused(filing.handing("FILING_FORM", "FILING_FORM"), 422, "material.twice");
        refused(filing.promising("RESIDENCE_PROOF"), 422, "material.twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11010519491231002X | 110105194912310021 | /agent/residentId",
                "\"CHILD\" | \"DOG\" | ",
                "2022-11-01 | 2022-11-31 | ",
                "2022-11-01 | 2022-13-01 | ",
                "2022-11-01 | yesterday | ",
                "李父 | \\u0000 | /principal/name",
                "李示例 | \\u0000 | /agent/name",
                "山东省青岛市 | a\\u0000b | /destination/name",
                "\"370200\" | \"3702\" | /destination/regionCode",
                "13912345678 | 'x' | /agent/phone",
                "\"LONG_TERM_RESIDENT\" | null | /reason",
                "\"2022-11-01\" | null | /startDate"
            })
    void a_bad_field_is_a_400(String good, String bad, String pointer) {
        var answer = post(Filing.of(Town.insured()).json().replace(good, bad)).statusCode(400);
        if (pointer != null) {
            answer.body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void a_wrong_check_digit_of_the_principal_is_a_400_before_anything_is_looked_up() {
        refused(Filing.of("371502195001020011"), 400, "invalid");
    }

    @Test
    void nobody_is_filed_for_twice() {
        var number = Town.insured();
        var first = Filing.of(number).filed();
        refused(Filing.of(number), 409, "filing.overlap");
        refused(Filing.of(number).from("2023-06-01"), 409, "filing.overlap");
        Filing.grant(first);
        refused(Filing.of(number).from("2020-01-01"), 409, "filing.overlap");
    }

    @Test
    void of_two_children_at_the_same_instant_one_files() throws Exception {
        var filing = Filing.of(Town.insured());
        try (var all = Executors.newFixedThreadPool(4)) {
            var statuses = all
                    .invokeAll(IntStream.range(0, 4)
                            .<Callable<Integer>>mapToObj(i -> () -> filing.by(TestUser.of("child-" + i, Roles.RESIDENT))
                                    .extract()
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        }
    }

    @Test
    void the_database_itself_holds_no_two_filings_for_one_day() throws SQLException {
        var id = Filing.of(Town.insured()).filed();
        try (var owner = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var copy = owner.prepareStatement("""
                        insert into insurance_case (id, version, number, item_code, station_code, station_level,
                            approve_level, insured_person_id, filed_by, status, submitted_at, region_code)
                        select gen_random_uuid(), 0, 'copy-' || number, item_code, station_code, station_level,
                            approve_level, insured_person_id, filed_by, status, submitted_at, region_code
                        from insurance_case where id = ?::uuid returning id
                        """)) {
            copy.setString(1, id);
            try (var rows = copy.executeQuery()) {
                rows.next();
                try (var overlap = owner.prepareStatement("""
                        insert into out_of_area_filing (id, version, insured_person_id, filed_by, reason,
                            destination_code, destination_name, start_date, end_date, status, region_code)
                        select ?, 0, insured_person_id, filed_by, reason, destination_code, destination_name,
                            start_date + 10, start_date + 20, status, region_code
                        from out_of_area_filing where id = ?::uuid
                        """)) {
                    overlap.setObject(1, rows.getObject(1));
                    overlap.setString(2, id);
                    org.assertj.core.api.Assertions.assertThatThrownBy(overlap::executeUpdate)
                            .hasMessageContaining("out_of_area_filing_overlap");
                }
            }
        }
    }

    @Test
    void it_is_cancelled_once_the_lock_is_over_and_makes_room_for_another() {
        var number = Town.insured();
        var id = Filing.of(number).filed();
        cancel(DAUGHTER, id).statusCode(409).body("code", equalTo("filing.move"));
        Filing.grant(id);
        clock.stopAt(Instant.parse("2023-05-09T15:59:59Z"));
        cancel(DAUGHTER, id)
                .statusCode(422)
                .body("code", equalTo("filing.locked"))
                .body("detail", containsString("2023-05-10"));
        clock.stopAt(Instant.parse("2023-05-09T16:00:00Z"));
        DAUGHTER.call().get(PATH + "/" + id).then().body("allowedActions", contains("CANCEL"));
        cancel(VILLAGE_CLERK, id).statusCode(403);
        cancel(Town.STRANGER, id).statusCode(404).body("code", equalTo("filing.missing"));
        cancel(DAUGHTER, id)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("endDate", equalTo("2023-05-10"));
        cancel(DAUGHTER, id).statusCode(409);
        refused(Filing.of(number).from("2023-05-10"), 409, "filing.overlap");
        Filing.of(number).from("2023-05-11").by(DAUGHTER).statusCode(201);
    }

    @Test
    void a_clerk_of_the_region_who_is_also_a_resident_does_not_cancel_for_others() {
        var id = Filing.of(Town.insured()).filed();
        Filing.grant(id);
        var clerk = TestUser.of("clerk-resident", Roles.STATION_CLERK, Roles.RESIDENT)
                .in(Town.VILLAGE);
        cancel(clerk, id).statusCode(403).body("code", equalTo("case.actor"));
    }

    @Test
    void the_list_is_that_of_the_caller() {
        var id = Filing.of(Town.insured()).filed();
        DAUGHTER.call().get(PATH + "?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        VILLAGE_CLERK.call().get(PATH + "?limit=100").then().body("items.id", hasItem(id));
        Town.STRANGER.call().get(PATH + "?limit=100").then().body("items.id", not(hasItem(id)));
        Town.OTHER_TOWNS_CLERK.call().get(PATH + "?limit=100").then().body("items.id", not(hasItem(id)));
        given().get(PATH).then().statusCode(401);
        Town.OFFICER.call().get(PATH).then().statusCode(403);
    }

    @Test
    void only_a_resident_with_a_person_files() {
        Filing.of(Town.insured()).by(VILLAGE_CLERK).statusCode(403).body("code", equalTo("forbidden"));
        var machine = new TestUser("machine", java.util.Set.of(Roles.RESIDENT), null, null, null, "openid");
        Filing.of(Town.insured()).by(machine).statusCode(403).body("code", equalTo("identity.incomplete"));
    }

    @Test
    void a_year_without_a_calendar_or_a_parameter_is_a_named_refusal_and_never_a_guess() {
        var filing = Filing.of(Town.insured());
        clock.stopAt(Instant.parse("2021-12-30T02:00:00Z"));
        refused(filing, 422, "policy.parameter-missing");
        var last = lastYearWithACalendar();
        clock.stopAt(Instant.parse(last + "-12-30T02:00:00Z"));
        refused(filing, 422, "calendar.year-missing");
        clock.stopAt(Instant.parse(last + "-11-10T02:00:00Z"));
        var id = filing.filed();
        clock.stopAt(Instant.parse((last + 1) + "-03-01T02:00:00Z"));
        DAUGHTER.call().get(PATH + "/" + id).then().statusCode(200).body("case.clocks.missed", contains(true, true));
    }

    private static int lastYearWithACalendar() {
        int year = 2022;
        while (CsvData.exists("data/calendar/" + (year + 1) + ".csv")) {
            year++;
        }
        return year;
    }

    @Test
    void every_change_is_audited_beside_it() throws SQLException {
        var id = Filing.of(Town.insured()).filed();
        Filing.grant(id);
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select string_agg(kind || ' ' || action, ', ' order by kind, id) from audit_entry
                        where object_id = ?
                        """)) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).contains("case SUBMIT", "case ACCEPT", "case APPROVE", "filing ACTIVATE");
            }
        }
    }

    private static ValidatableResponse cancel(TestUser user, String id) {
        return user.call("{}").post(PATH + "/" + id + "/cancel").then();
    }

    private static ValidatableResponse post(String body) {
        return DAUGHTER.call(body).post(PATH).then();
    }

    private static String refused(Filing filing, int status, String code) {
        return filing.by(DAUGHTER)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .extract()
                .asString();
    }

    private static void link(String number, UUID person) {
        VILLAGE_CLERK
                .call("{\"residentId\": \"%s\", \"name\": \"李父\", \"person\": \"%s\"}".formatted(number, person))
                .post("/api/v1/insured-persons/links")
                .then()
                .statusCode(201);
    }
}
