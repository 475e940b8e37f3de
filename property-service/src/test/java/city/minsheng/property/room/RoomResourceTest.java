package city.minsheng.property.room;

import static city.minsheng.property.Estate.developer;
import static city.minsheng.property.Estate.owner;
import static city.minsheng.property.Estate.ownersFile;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static city.minsheng.property.Sample.importFile;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Estate;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RoomResourceTest {
    static final String CODE = "RM1";
    static final String PATH = "/api/v1/rooms";

    @BeforeEach
    void load() {
        Sample.load();
        Estate.community(CODE);
        Estate.rooms(CODE, "101,88.67,HANDED_OVER", "102,266/3,HANDED_OVER", "201,60,UNSOLD");
        Estate.owners(
                CODE,
                owner("101", 1, OWNER_A, "1", false),
                owner("102", 1, OWNER_A, "1/3", true),
                owner("102", 2, null, "2/3", false),
                developer("201", Firms.uscc(1), null));
    }

    @AfterEach
    void remove() {
        Estate.removeAll();
    }

    @Test
    void an_owner_sees_his_rooms_and_officials_those_of_their_region_with_masked_names() {
        OWNER_A.call()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.number", containsInAnyOrder("102", "101"))
                .body("items.areaSquareMetres", containsInAnyOrder("266/3", "88.67"))
                .body("items.find { it.number == '102' }.owners.share", containsInAnyOrder("1/3", "2/3"))
                .body("items.find { it.number == '102' }.owners.nameMasked", hasItem("样****"));
        for (var user : List.of(WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call()
                    .get(PATH + "?community=" + CODE)
                    .then()
                    .statusCode(200)
                    .body("items.number", containsInAnyOrder("201", "102", "101"))
                    .body("items.stateLabel", containsInAnyOrder("未售", "已交付", "已交付"));
        }
        var id = id("101");
        for (var user : List.of(NEIGHBOUR, OWNER_B, STAFF_B, COUNTY_B)) {
            user.call().get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("room.missing"));
        }
        OWNER_A.call().get(PATH + "/" + id).then().statusCode(200).body("building", equalTo("1号楼"));
        given().get(PATH).then().statusCode(401);
        OWNER_A.call().get(PATH + "?community=" + "x".repeat(33)).then().statusCode(400);
    }

    @Test
    void the_owners_are_revealed_with_a_reason_that_is_kept() {
        var id = id("101");
        WORKER.call()
                .get(PATH + "/" + id + "/owners?reason=核对名册")
                .then()
                .statusCode(200)
                .body("owners[0].name", equalTo("样例业主1"))
                .body("owners[0].number", equalTo(Estate.residentId(1)));
        assertThat(PlatformResource.ask(
                        "select reason from audit_entry where action = 'READ' and object_id = '" + id + "'"))
                .containsExactly("核对名册");
        WORKER.call().get(PATH + "/" + id + "/owners").then().statusCode(400);
        OWNER_A.call().get(PATH + "/" + id + "/owners?reason=x").then().statusCode(403);
        COUNTY_B.call().get(PATH + "/" + id + "/owners?reason=x").then().statusCode(404);
        assertThat(PlatformResource.ask("select owner::text from owner"))
                .noneMatch(row -> row.contains("样例业主") || row.contains("13812340001"));
    }

    @Test
    void the_buildings_of_a_community_come_with_its_rooms() {
        WORKER.call()
                .get("/api/v1/buildings?community=" + CODE)
                .then()
                .statusCode(200)
                .body("items.number", contains("1号楼"))
                .body("items[0].units", equalTo(1))
                .body("items[0].rooms", equalTo(3))
                .body("items[0].areaSquareMetres", equalTo("71201/300"));
        COUNTY_B.call()
                .get("/api/v1/buildings?community=" + CODE)
                .then()
                .statusCode(404)
                .body("code", equalTo("room.community"));
        WORKER.call().get("/api/v1/buildings").then().statusCode(400);
        OWNER_A.call().get("/api/v1/buildings?community=" + CODE).then().statusCode(403);
        given().get("/api/v1/buildings?community=" + CODE).then().statusCode(401);
    }

    @Test
    void the_same_files_twice_change_nothing() {
        importFile(COUNTY_A, "rooms", Estate.ROOMS + CODE + ",1号楼,1单元,101,88.67,HANDED_OVER\n", "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
        importFile(COUNTY_A, "owners", ownersFile(CODE, owner("101", 1, OWNER_A, "1", false)), "")
                .statusCode(200)
                .body("unchanged", equalTo(1));
    }

    @Test
    void bad_rooms_are_named() {
        var csv = Estate.ROOMS
                + CODE + ",1号楼,1单元,301,0,HANDED_OVER\n"
                + CODE + ",1号楼,1单元,302,12.345,HANDED_OVER\n"
                + CODE + ",1号楼,1单元,303,-5,SOMEWHERE\n"
                + "NOWHERE,1号楼,1单元,304,5,SOLD\n";
        importFile(COUNTY_A, "rooms", csv, "")
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("out-of-range", "not-an-area", "not-an-area", "not-one-of", "unknown-reference"));
        importFile(COUNTY_B, "rooms", Estate.ROOMS + CODE + ",1号楼,1单元,301,1,SOLD\n", "")
                .statusCode(422);
        importFile(WORKER, "rooms", csv, "").statusCode(403);
    }

    @Test
    void the_shares_of_a_room_come_to_one_whole_and_one_owner_represents_the_others() {
        owners(owner("101", 1, null, "1/3", false), owner("101", 2, null, "1/3", false))
                .body("errors.code", contains("shares-not-whole", "shares-not-whole"));
        owners(owner("101", 1, null, "1/2", true), owner("101", 2, null, "1/2", true))
                .body("errors.code", contains("two-representatives", "two-representatives"));
        owners(owner("101", 1, null, "3/2", false)).body("errors.code", contains("not-a-share"));
        owners(owner("999", 1, null, "1", false)).body("errors.code", contains("unknown-reference"));
        owners(owner("101", 1, null, "1", false).replace(Estate.residentId(1), "34052419800101001Y"))
                .body("errors.code", contains("resident-id"));
        owners(owner("101", 1, null, "1/2", false), owner("101", 1, null, "1/2", false))
                .body("errors.code", hasItem("duplicate-row"));
        assertThatThrownBy(() -> PlatformResource.run("update room_share set denominator = 2 where numerator = 1 "
                        + "and denominator = 1 and room_id = '" + id("101") + "'"))
                .hasStackTraceContaining("not one whole");
    }

    @Test
    void who_is_no_longer_named_for_a_room_has_it_no_longer() {
        importFile(COUNTY_A, "owners", ownersFile(CODE, owner("102", 3, NEIGHBOUR, "1", false)), "")
                .statusCode(200)
                .body("created", equalTo(1));
        OWNER_A.call().get(PATH).then().body("items.number", contains("101"));
        NEIGHBOUR.call().get(PATH).then().body("items.number", contains("102")).body("items[0].owners", hasSize(1));
    }

    @Test
    void an_owner_who_has_another_phone_is_updated() {
        importFile(
                        COUNTY_A,
                        "owners",
                        ownersFile(CODE, owner("101", 1, OWNER_A, "1", false).replace("13812340001", "13900000000")),
                        "")
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    private static ValidatableResponse owners(String... lines) {
        return importFile(COUNTY_A, "owners", ownersFile(CODE, lines), "").statusCode(422);
    }

    private static String id(String number) {
        return PlatformResource.ask(
                        "select id from room where community_code = '" + CODE + "' and number = '" + number + "'")
                .getFirst();
    }
}
