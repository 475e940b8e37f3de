package city.minsheng.property.register;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.COMPANY_A;
import static city.minsheng.property.Sample.COMPANY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.importFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import city.minsheng.property.request.Requests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request changes hands: with the contract of its community, or because it is for another community. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TakeOverTest {
    @BeforeEach
    void serveFirst() {
        Sample.load();
        serve(COMPANY_A);
    }

    @AfterEach
    void remove() {
        ImportTest.remove("TAKE1");
    }

    @Test
    void each_company_that_takes_over_is_told_even_one_that_had_it_before() {
        var id = Requests.submit(OWNER_A, "TAKE1");
        Requests.post(STAFF_A, id, "respond", "{}").statusCode(200);
        serve(COMPANY_B);
        assertThat(told(id)).containsExactly(COMPANY_A, COMPANY_B);
        STAFF_B.call()
                .get(Requests.PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RESPONDED"))
                .body("companyUscc", equalTo(COMPANY_B))
                .body("handler", equalTo(null));
        serve(COMPANY_A);
        assertThat(told(id)).containsExactly(COMPANY_A, COMPANY_B, COMPANY_A);
        serve("");
        assertThat(told(id)).containsExactly(COMPANY_A, COMPANY_B, COMPANY_A, "371525001042");
        assertThat(PlatformResource.ask("select action from audit_entry where object_id = '" + id
                        + "' and subject = 'job:contract-change'"))
                .containsExactly("TAKE_OVER", "TAKE_OVER", "TAKE_OVER");
    }

    @Test
    void what_is_solved_goes_along_without_a_word_and_what_has_ended_stays() {
        var solved = Requests.submit(OWNER_A, "TAKE1");
        Requests.solve(STAFF_A, solved);
        var ended = Requests.submit(OWNER_A, "TAKE1");
        Requests.post(OWNER_A, ended, "cancel", "{}").statusCode(200);
        serve(COMPANY_B);
        assertThat(told(solved)).containsExactly(COMPANY_A);
        assertThat(told(ended)).containsExactly(COMPANY_A);
        STAFF_B.call().get(Requests.PATH + "/" + solved).then().statusCode(200);
        STAFF_B.call().get(Requests.PATH + "/" + ended).then().statusCode(404);
    }

    @Test
    void a_file_that_is_refused_tells_nobody() {
        var id = Requests.submit(OWNER_A, "TAKE1");
        var csv = ImportTest.HEAD
                + row(COMPANY_B)
                + row(COMPANY_B).replace("TAKE1", "TAKE2").replace("OLD", "NEW");
        importFile(ADMINISTRATOR, "communities", csv, "").statusCode(422);
        importFile(ADMINISTRATOR, "communities", ImportTest.HEAD + row(COMPANY_B), "?dryRun=true")
                .statusCode(200);
        assertThat(told(id)).containsExactly(COMPANY_A);
        STAFF_A.call().get(Requests.PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void where_the_new_company_rotates_it_is_somebodys_turn() {
        var rule = "/api/v1/dispatch-rules/own/set";
        STAFF_B.call("{\"mode\": \"ROTATE\"}").post(rule).then().statusCode(200);
        var now = PlatformResource.ask("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                .getFirst();
        var until = Instant.parse(now).plusSeconds(3600);
        var shift = STAFF_B.call("{\"person\": \"" + STAFF_B.person() + "\", \"post\": \"管家\", \"from\": \"" + now
                        + "\", \"to\": \"" + until + "\"}")
                .post("/api/v1/duty-shifts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        try {
            var id = Requests.submit(OWNER_A, "TAKE1");
            serve(COMPANY_B);
            STAFF_B.call()
                    .get(Requests.PATH + "/" + id)
                    .then()
                    .body("handler", equalTo(STAFF_B.person().toString()));
            assertThat(PlatformResource.ask(
                            "select person from notice where request_id = '" + id + "' and kind = 'ASSIGNED'"))
                    .containsExactly(STAFF_B.person().toString());
        } finally {
            STAFF_B.call("{\"mode\": \"GRAB\"}").post(rule).then().statusCode(200);
            STAFF_B.call().delete("/api/v1/duty-shifts/" + shift).then().statusCode(204);
        }
    }

    @Test
    void the_company_of_the_other_community_is_told_of_a_transferred_request() {
        var id = Requests.submit(OWNER_A, "GX0001");
        var to = "{\"receiver\": \"小区 GX0002\", \"communityCode\": \"GX0002\", \"comment\": \"报错小区\"}";
        Requests.post(STAFF_A, id, "transfer", to).statusCode(200);
        var successor = PlatformResource.ask("select id from service_request where transferred_from = '" + id + "'")
                .getFirst();
        assertThat(told(successor)).containsExactly(COMPANY_B);
        assertThat(told(id)).containsExactly(COMPANY_A);
    }

    private static void serve(String company) {
        importFile(ADMINISTRATOR, "communities", ImportTest.HEAD + row(company), "")
                .statusCode(200);
    }

    private static String row(String company) {
        return "TAKE1,接管小区,371525001042,OLD,1,1,1,1999,PROFESSIONAL," + company + ",\n";
    }

    private static List<String> told(String request) {
        return PlatformResource.ask("select recipient from notice where request_id = '" + request
                + "' and kind = 'NEW_REQUEST' order by id");
    }
}
