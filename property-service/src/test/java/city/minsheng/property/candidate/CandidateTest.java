package city.minsheng.property.candidate;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.EnumMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CandidateTest {
    static final String PATH = "/api/v1/committee-candidates";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @AfterEach
    void forget() {
        PlatformResource.run("delete from candidate_finding; delete from candidate; delete from formation");
    }

    @Test
    void one_condition_that_is_not_met_decides_and_one_that_is_not_known_leaves_it_open() {
        var findings = new EnumMap<Criterion, Boolean>(Criterion.class);
        assertThat(Verdict.of(findings)).isEqualTo(Verdict.UNKNOWN);
        for (var criterion : Criterion.values()) {
            assertThat(Verdict.of(findings)).isEqualTo(Verdict.UNKNOWN);
            findings.put(criterion, false);
            assertThat(Verdict.of(findings)).isEqualTo(Verdict.UNQUALIFIED);
            findings.put(criterion, true);
        }
        assertThat(Verdict.of(findings)).isEqualTo(Verdict.QUALIFIED);
    }

    @Test
    void a_candidate_is_proposed_and_reviewed_by_somebody_else() {
        var formation = formation("NOMINATING");
        var id = propose(TOWN_A, formation)
                .statusCode(201)
                .body("name", equalTo("李**"))
                .extract()
                .<String>path("id");
        propose(WORKER, formation).statusCode(409).body("code", equalTo("candidate.proposed"));
        review(TOWN_A, id, "\"OWNER\": true").statusCode(403).body("code", equalTo("candidate.own"));
        review(COUNTY_A, id, "\"OWNER\": true")
                .statusCode(200)
                .body("verdict", equalTo("UNKNOWN"))
                .body("findings", hasSize(6))
                .body("findings[0].met", equalTo(true))
                .body("findings[1].met", nullValue());
        review(COUNTY_A, id, "\"OWNER\": true, \"DUTIES\": false").body("verdict", equalTo("UNQUALIFIED"));
        review(
                        COUNTY_A,
                        id,
                        "\"OWNER\": true, \"CAPACITY\": true, \"LAWFUL\": true, \"DUTIES\": true, \"INDEPENDENT\": true, \"TIME\": true")
                .body("verdict", equalTo("QUALIFIED"));
        AUDIT.call()
                .get(PATH + "?formationId=" + formation)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].verdict", equalTo("QUALIFIED"));
        AUDIT.call().get(PATH + "?formationId=1").then().statusCode(400);
        assertThat(PlatformResource.ask("select name_sealed from candidate")).noneMatch(name -> name.contains("李"));
    }

    @Test
    void candidates_are_taken_while_the_formation_prepares_and_nominates() {
        for (var status :
                new String[] {"APPLIED", "ACCEPTED", "NOTICED", "VOTED", "ELECTED", "FILED", "FAILED_QUORUM"}) {
            propose(WORKER, formation(status)).statusCode(409).body("code", equalTo("candidate.closed"));
            PlatformResource.run("delete from formation");
        }
        propose(WORKER, formation("PREPARING")).statusCode(201);
    }

    @Test
    void candidates_belong_to_a_region_and_to_roles() {
        var formation = formation("PREPARING");
        TestUser elsewhere = TestUser.of("elsewhere", "TOWN_OFFICER").in("371502001000");
        propose(elsewhere, formation).statusCode(422).body("code", equalTo("candidate.formation"));
        propose(WORKER, UUID.randomUUID().toString()).statusCode(422);
        var id = propose(WORKER, formation).statusCode(201).extract().<String>path("id");
        COUNTY_B.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("candidate.missing"));
        review(elsewhere, id, "\"OWNER\": true").statusCode(404);
        review(WORKER, id, "\"OWNER\": true").statusCode(403);
        review(TOWN_A, id, "\"SHOE_SIZE\": true").statusCode(400);
        WORKER.call().get(PATH + "/" + id).then().statusCode(200);
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private static String formation(String status) {
        var id = UUID.randomUUID().toString();
        PlatformResource.run("""
                insert into formation (id, version, number, community_code, region_code, template_id, status, round,
                    started_on) select '%1$s', 0, left('%1$s', 20), code, region_code,
                    (select id from formation_template), '%2$s', 1, '2022-03-01' from community where code = 'GX0001'
                """.formatted(id, status));
        return id;
    }

    private static ValidatableResponse propose(TestUser user, String formation) {
        return user.call("""
                        {"formationId": "%s", "name": "李路燕", "room": "3-2-501"}
                        """.formatted(formation)).post(PATH).then();
    }

    private static ValidatableResponse review(TestUser user, String id, String findings) {
        return user.call("{\"findings\": {" + findings + "}}")
                .post(PATH + "/" + id + "/review")
                .then();
    }
}
