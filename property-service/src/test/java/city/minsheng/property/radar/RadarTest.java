package city.minsheng.property.radar;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RadarTest {
    static final String PATH = "/api/v1/statistics/expiry-radar";
    static final String OURS = "expiries.findAll { it.communityCode == 'LD0001' }.";

    @Inject
    MovableClock clock;

    String company;

    @BeforeEach
    void load() {
        Sample.load();
        company = Firms.company(971);
        Firms.community("LD0001", company);
        clock.stopAt(Instant.parse("2022-10-01T01:00:00Z"));
    }

    @AfterEach
    void takeAway() {
        clock.followWall();
        for (var table : List.of("trusteeship", "guidance_pairing", "committee_member")) {
            PlatformResource.run("delete from " + table + " where community_code = 'LD0001'");
        }
        Firms.removeAll();
    }

    @Test
    void contracts_trusteeships_pairings_and_committees_are_seen_before_they_end() {
        PlatformResource.run("update service_contract set valid_to = '2022-12-30' where community_code = 'LD0001'");
        PlatformResource.run("""
                insert into trusteeship (id, version, number, community_code, region_code, unit_uscc, months, signed_on,
                    starts_on, ends_on, status)
                values (gen_random_uuid(), 0, 'TG-LD', 'LD0001', '371525001042', '%s', 36, '2019-10-02', '2019-10-02',
                    '2022-09-30', 'ENDING')
                """.formatted(company));
        PlatformResource.run("""
                insert into guidance_pairing (id, version, community_code, region_code, company_uscc, signed_on, scope, ends_on)
                values (gen_random_uuid(), 0, 'LD0001', '371525001042', '%s', '2022-01-01', 'CLEANING', '2022-12-31')
                """.formatted(company));
        PlatformResource.run("""
                insert into committee_member (id, version, community_code, region_code, name_index, name_sealed, elected_on,
                    role, party_member)
                values (gen_random_uuid(), 0, 'LD0001', '371525001042', 'x', 'x', '2017-10-11', 'MEMBER', false)
                """);
        // 90 days from 1 October end with 30 December
        WORKER.call()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(OURS + "kind", hasSize(3))
                .body(OURS + "kind", not(hasItem("PAIRING")))
                .body(OURS + "find { it.kind == 'TRUSTEESHIP' }.daysLeft", equalTo(-1))
                .body(OURS + "find { it.kind == 'CONTRACT' }.daysLeft", equalTo(90))
                .body(OURS + "find { it.kind == 'COMMITTEE' }.endsOn", equalTo("2022-10-10"))
                .body("counts.find { it.kind == 'TRUSTEESHIP' }.overdue", equalTo(1));
        WORKER.call().get(PATH + "?within=91").then().body(OURS + "kind", hasItem("PAIRING"));
        WORKER.call().get(PATH + "?within=89").then().body(OURS + "kind", not(hasItem("CONTRACT")));
    }

    @Test
    void a_contract_that_another_follows_is_no_matter() {
        PlatformResource.run("update service_contract set valid_to = '2022-10-05' where community_code = 'LD0001'");
        COUNTY_A.call().get(PATH).then().body(OURS + "kind", hasItem("CONTRACT"));
        PlatformResource.run("""
                insert into service_contract (id, community_code, company_uscc, valid_from, signed_on)
                values (gen_random_uuid(), 'LD0001', '%s', '2022-10-06', '2022-10-01')
                """.formatted(company));
        COUNTY_A.call().get(PATH).then().body(OURS + "kind", hasSize(0));
    }

    @Test
    void everybody_sees_his_own_region_and_the_rest_is_refused() {
        AUDIT.call().get(PATH + "?within=0").then().statusCode(200).body("within", equalTo(0));
        COUNTY_B.call().get(PATH).then().body(OURS + "kind", hasSize(0));
        for (var wrong : List.of("367", "-1", "x", "1000")) {
            AUDIT.call()
                    .get(PATH + "?within=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter.invalid"));
        }
        OWNER_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401).body("expiries", nullValue());
    }
}
