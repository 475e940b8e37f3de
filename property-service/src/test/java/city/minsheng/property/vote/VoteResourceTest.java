package city.minsheng.property.vote;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.property.Estate.developer;
import static city.minsheng.property.Estate.owner;
import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.TOWN_A;
import static city.minsheng.property.Sample.WORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Estate;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Heads of the community: 1 owner A with two rooms, 150 m²; 2 the neighbour for two co-owners, 100/3 m²; 3 somebody without
 * an account, 60 m²; 4 the developer, 100 m²; 5 a room without an owner, 40 m². All: 1150/3 m².
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class VoteResourceTest {
    static final Instant T0 = Instant.parse("2022-09-26T01:00:00Z"); // a Monday
    static final Instant VOTING = Instant.parse("2022-10-12T01:00:00Z");
    static final Instant AFTER = Instant.parse("2022-10-21T01:00:00Z");
    static final String PATH = "/api/v1/votes";
    static final String PUBLIC = "/api/v1/published-votes";
    static final String CODE = "VT1";
    static final String BOTH = "[\"FOR\", \"FOR\"]";
    static final String NO_PAPER = hand("0, 0, 0", "0, 0, 0");
    static final TestUser SECOND_WORKER =
            TestUser.of("worker-second", COMMUNITY_WORKER).in("371525001042");

    @Inject
    MovableClock clock;

    @BeforeEach
    void load() {
        Sample.load();
        clock.stopAt(T0);
        Estate.community(CODE);
        Estate.rooms(
                CODE,
                "101,100,HANDED_OVER",
                "102,50,HANDED_OVER",
                "103,100/3,HANDED_OVER",
                "104,60,HANDED_OVER",
                "105,80,UNSOLD",
                "106,20,SOLD",
                "107,40,HANDED_OVER");
        Estate.owners(
                CODE,
                owner("101", 1, OWNER_A, "1", false),
                owner("102", 1, OWNER_A, "1", false),
                owner("103", 2, NEIGHBOUR, "1/3", true),
                owner("103", 3, null, "2/3", false),
                owner("104", 4, null, "1", false),
                developer("105", Firms.uscc(1), null));
    }

    @AfterEach
    void letGo() {
        clock.followWall();
        Estate.removeAll();
    }

    @Test
    void a_vote_goes_its_way_and_its_result_explains_itself() {
        var id = open();
        var receipt = cast(OWNER_A, id, 1, BOTH).statusCode(201).extract();
        cast(NEIGHBOUR, id, 2, BOTH).statusCode(201);
        paper(WORKER, id, 3, "[\"AGAINST\", \"ABSTAIN\"]").statusCode(201);
        paper(WORKER, id, 4, "[\"FOR\", \"AGAINST\"]").statusCode(201);
        check(receipt.path("hash"), id).statusCode(200).body("counted", equalTo(false));
        clock.stopAt(AFTER);
        post(WORKER, id, "close", "{}").statusCode(200).body("status", equalTo("CLOSED"));
        var paper = hand("1, 1, 0", "0, 1, 1");
        post(WORKER, id, "count", paper).statusCode(200).body("$", not(hasKey("result")));
        given().get(PUBLIC + "/" + id).then().statusCode(404);
        post(TOWN_A, id, "check", paper)
                .statusCode(200)
                .body("status", equalTo("COUNTED"))
                .body("result.quorum", equalTo(true))
                .body("result.all.areaSquareMetres", equalTo("1150/3"))
                .body("result.tookPart.areaSquareMetres", equalTo("1030/3"))
                .body("result.tookPart.heads", equalTo(4))
                .body("result.matters.passed", contains(true, false))
                .body("result.matters[0].inFavour.areaSquareMetres", equalTo("850/3"))
                .body("result.explanation[0].area", equalTo("1030/3 / 1150/3, >= 2/3"))
                .body("result.explanation[0].heads", equalTo("4 / 5, >= 2/3"))
                .body("result.explanation[2].heads", equalTo("2 / 4, >= 3/4"))
                .body("result.explanation[2].headsReached", equalTo(false));
        var hashes = given().get(PUBLIC + "/" + id + "/ballot-hashes")
                .then()
                .statusCode(200)
                .extract();
        List<String> listed = hashes.path("items.hash");
        assertThat(listed).hasSize(4).isSorted().contains(receipt.<String>path("hash"));
        given().get(PUBLIC + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\""))
                .body("ballotsHash", equalTo(Roster.sha256(String.join("\n", listed))))
                .body("roster.heads", equalTo(5))
                .body("roster.rooms", equalTo(7))
                .body("result.matters.passed", contains(true, false));
        check(receipt.path("hash"), id).statusCode(200).body("counted", equalTo(true));
        assertThat(Receipt.of(UUID.fromString(id), 1, List.of(Choice.FOR, Choice.FOR), receipt.path("salt"))
                        .hash())
                .isEqualTo(receipt.path("hash"));
        post(WORKER, id, "publish", "{}").statusCode(200).body("status", equalTo("RESULT_PUBLICITY"));
        post(TOWN_A, id, "confirm", "{}").statusCode(409).body("code", equalTo("publicity.running"));
        clock.stopAt(Instant.parse("2022-10-28T16:00:00Z"));
        post(TOWN_A, id, "confirm", "{}").statusCode(200).body("status", equalTo("EFFECTIVE"));
        assertThat(PlatformResource.ask(
                        "select action from audit_entry where kind = 'vote' and object_id = '" + id + "'"))
                .containsExactlyInAnyOrder(
                        "DRAFT", "NOTIFY", "OPEN", "CAST", "CAST", "CAST", "CAST", "CLOSE", "COUNT", "CHECK", "PUBLISH",
                        "CONFIRM");
    }

    @Test
    void owners_and_auditors_recompute_the_result() {
        var id = open();
        cast(OWNER_A, id, 1, BOTH).statusCode(201);
        for (var user : List.of(OWNER_A, AUDIT)) {
            user.call().get(PATH + "/" + id + "/ballots").then().statusCode(409).body("code", equalTo("vote.sealed"));
            user.call().get(PATH + "/" + id + "/recount").then().statusCode(409).body("code", equalTo("vote.sealed"));
        }
        decide(id, NO_PAPER).body("status", equalTo("FAILED_QUORUM"));
        for (var user : List.of(OWNER_A, AUDIT)) {
            user.call()
                    .get(PATH + "/" + id + "/ballots")
                    .then()
                    .statusCode(200)
                    .body("items.head", contains(1, 2, 3, 4, 5))
                    .body("items[0].choices", contains("FOR", "FOR"))
                    .body("items[1]", not(hasKey("choices")));
            user.call()
                    .get(PATH + "/" + id + "/recount")
                    .then()
                    .statusCode(200)
                    .body("agrees", equalTo(true))
                    .body("hashAgrees", equalTo(true))
                    .body("result.quorum", equalTo(false));
        }
        PlatformResource.run("update vote_ballot set choices = 'AA', hash = 'x' where vote_id = '" + id + "'");
        AUDIT.call()
                .get(PATH + "/" + id + "/recount")
                .then()
                .body("agrees", equalTo(false))
                .body("hashAgrees", equalTo(false));
        OWNER_B.call().get(PATH + "/" + id + "/recount").then().statusCode(404);
        WORKER.call().get(PATH + "/" + id + "/ballots").then().statusCode(403);
        given().get(PATH + "/" + id + "/ballots").then().statusCode(401);
    }

    @Test
    void a_ballot_is_cast_by_whose_it_is_while_the_vote_is_open_and_once() {
        var id = announced();
        cast(OWNER_A, id, 1, BOTH).statusCode(409).body("code", equalTo("vote.not-open"));
        clock.stopAt(VOTING);
        post(WORKER, id, "open", "{}").statusCode(200);
        cast(NEIGHBOUR, id, 1, BOTH).statusCode(403).body("code", equalTo("vote.not-yours"));
        cast(OWNER_A, id, 9, BOTH).statusCode(404).body("code", equalTo("vote.head-missing"));
        cast(OWNER_A, id, 1, "[\"FOR\"]").statusCode(422).body("code", equalTo("vote.choices"));
        cast(OWNER_A, id, 1, "[\"YES\", \"NO\"]").statusCode(400);
        cast(OWNER_B, id, 1, BOTH).statusCode(404).body("code", equalTo("vote.missing"));
        cast(WORKER, id, 1, BOTH).statusCode(403);
        paper(OWNER_A, id, 1, BOTH).statusCode(403);
        paper(WORKER, id, 5, BOTH).statusCode(422).body("code", equalTo("vote.no-voter"));
        given().contentType("application/json")
                .body("{}")
                .post(PATH + "/" + id + "/ballots")
                .then()
                .statusCode(401);
        cast(OWNER_A, id, 1, BOTH).statusCode(201);
        paper(WORKER, id, 1, BOTH)
                .statusCode(409)
                .body("code", equalTo("vote.ballot-cast"))
                .body("detail", equalTo("名册第 1 号已投票,以先收到的为准"));
        clock.stopAt(AFTER);
        cast(NEIGHBOUR, id, 2, BOTH).statusCode(409).body("code", equalTo("vote.not-open"));
    }

    @RepeatedTest(3)
    void of_two_channels_at_the_same_instant_one_counts() throws Exception {
        var id = open();
        var answers = atOnce(Stream.concat(
                        IntStream.range(0, 4)
                                .<Callable<Integer>>mapToObj(i -> () -> status(cast(OWNER_A, id, 1, BOTH))),
                        IntStream.range(0, 4)
                                .<Callable<Integer>>mapToObj(i -> () -> status(paper(WORKER, id, 1, BOTH))))
                .toList());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(PlatformResource.ask("select count(*) from vote_ballot where vote_id = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void the_roster_stays_as_it_was_when_the_vote_opened() {
        var id = open();
        Estate.owners(CODE, owner("101", 5, OWNER_B, "1", false), owner("102", 5, OWNER_B, "1", false));
        Estate.rooms(CODE, "101,999,HANDED_OVER", "108,500,HANDED_OVER");
        cast(OWNER_B, id, 1, BOTH).statusCode(403).body("code", equalTo("vote.not-yours"));
        paper(WORKER, id, 1, BOTH).statusCode(201);
        WORKER.call()
                .get(PATH + "/" + id + "/roster")
                .then()
                .statusCode(200)
                .body("items.head", contains(1, 2, 3, 4, 5))
                .body("items[0].areaSquareMetres", equalTo("150.00"))
                .body("items[0].rooms", equalTo(2))
                .body("items[0].voterMasked", equalTo("样****"))
                .body("items[0].cast", equalTo(true))
                .body("items[3].voterMasked", equalTo("样例开发企业"));
        decide(id, hand("1, 0, 0", "1, 0, 0")).body("result.tookPart.areaSquareMetres", equalTo("150.00"));
    }

    @Test
    void an_owner_finds_what_he_may_vote_for() {
        var id = open();
        OWNER_A.call()
                .get(PATH + "/" + id + "/roster?mine=true")
                .then()
                .statusCode(200)
                .body("items.head", contains(1))
                .body("items[0].places", equalTo("1号楼 1单元 101、1号楼 1单元 102"))
                .body("items[0].cast", equalTo(false));
        OWNER_A.call()
                .get(PATH + "/" + id + "/roster?limit=2")
                .then()
                .body("items.head", contains(1, 2))
                .body("items[0]", not(hasKey("cast")))
                .body("nextCursor", matchesPattern(".+"));
        OWNER_A.call().get(PATH + "/" + id + "/roster?mine=x").then().statusCode(400);
        STAFF_A.call().get(PATH + "/" + id + "/roster").then().statusCode(403);
    }

    @Test
    void a_proxy_votes_for_who_named_him() {
        var id = open();
        grant(NEIGHBOUR, id, 1, 2).statusCode(403).body("code", equalTo("vote.not-yours"));
        grant(OWNER_A, id, 1, 1).statusCode(422).body("code", equalTo("vote.proxy-self"));
        grant(OWNER_A, id, 1, 3).statusCode(422).body("code", equalTo("vote.proxy-account"));
        grant(OWNER_A, id, 1, 9).statusCode(404).body("code", equalTo("vote.head-missing"));
        grant(OWNER_A, id, 1, 2).statusCode(201).body("proxyHead", equalTo(2));
        grant(OWNER_A, id, 1, 2).statusCode(409).body("code", equalTo("vote.proxy-exists"));
        NEIGHBOUR.call().get(PATH + "/" + id + "/roster?mine=true").then().body("items.head", contains(1, 2));
        cast(NEIGHBOUR, id, 1, BOTH).statusCode(201);
        cast(OWNER_A, id, 1, BOTH).statusCode(409).body("code", equalTo("vote.ballot-cast"));
        cast(NEIGHBOUR, id, 2, BOTH).statusCode(201);
        grant(NEIGHBOUR, id, 2, 1).statusCode(409).body("code", equalTo("vote.ballot-cast"));
    }

    @Test
    void of_many_who_name_one_proxy_at_once_three_succeed() throws Exception {
        var code = "VT2";
        Estate.community(code);
        var users = IntStream.range(0, 7)
                .mapToObj(i -> TestUser.of("owner-many-" + i, RESIDENT).in("371525001042"))
                .toList();
        Estate.rooms(
                code,
                IntStream.range(0, 7)
                        .mapToObj(i -> "20" + i + ",50,HANDED_OVER")
                        .toArray(String[]::new));
        Estate.owners(
                code,
                IntStream.range(0, 7)
                        .mapToObj(i -> owner("20" + i, 20 + i, users.get(i), "1", false))
                        .toArray(String[]::new));
        var id = open(code);
        var answers = atOnce(IntStream.range(1, 7)
                .<Callable<Integer>>mapToObj(i -> () -> status(grant(users.get(i), id, i + 1, 1)))
                .toList());
        assertThat(answers)
                .containsOnly(201, 422)
                .filteredOn(answer -> answer == 201)
                .hasSize(3);
    }

    @Test
    void who_owns_in_two_communities_votes_in_both() {
        Estate.community("VT3");
        Estate.rooms("VT3", "101,70,HANDED_OVER");
        Estate.owners("VT3", owner("101", 1, OWNER_A, "1", false));
        var here = open();
        clock.stopAt(T0);
        var there = open("VT3");
        OWNER_A.call().get(PATH).then().body("items.id", containsInAnyOrder(there, here));
        NEIGHBOUR.call().get(PATH).then().body("items.id", contains(here));
        cast(OWNER_A, here, 1, BOTH).statusCode(201);
        cast(OWNER_A, there, 1, BOTH).statusCode(201);
    }

    @Test
    void a_community_without_rooms_cannot_open_a_vote() {
        Estate.community("VT4");
        var id = announced("VT4");
        clock.stopAt(VOTING);
        post(WORKER, id, "open", "{}").statusCode(422).body("code", equalTo("vote.no-rooms"));
    }

    @Test
    void a_notice_leaves_fifteen_days() {
        var id = drafted(CODE);
        notify(id, "2022-10-10", "2022-10-20")
                .statusCode(422)
                .body("code", equalTo("vote.notice-short"))
                .body("detail", equalTo("须提前公告,最早 2022-10-11 开始投票"));
        notify(id, "2022-10-11", "2022-10-10").statusCode(422).body("code", equalTo("vote.period"));
        notify(id, "2022-10-11", "2022-10-11").statusCode(200).body("status", equalTo("NOTICE"));
        post(WORKER, id, "open", "{}").statusCode(409).body("code", equalTo("vote.too-early"));
        notify(id, "2022-10-11", "2022-10-11").statusCode(409).body("allowedActions", contains("OPEN"));
        clock.stopAt(Instant.parse("2022-10-11T16:00:00Z"));
        post(WORKER, id, "open", "{}").statusCode(409).body("code", equalTo("vote.over"));
    }

    @Test
    void two_people_count_the_box_and_their_hands() {
        var id = open();
        paper(WORKER, id, 1, BOTH).statusCode(201);
        post(WORKER, id, "close", "{}").statusCode(409).body("code", equalTo("vote.still-open"));
        clock.stopAt(AFTER);
        post(WORKER, id, "close", "{}").statusCode(200);
        post(WORKER, id, "check", NO_PAPER).statusCode(409).body("code", equalTo("vote.first-count-missing"));
        post(WORKER, id, "count", NO_PAPER)
                .statusCode(422)
                .body("code", equalTo("vote.hand-count-differs"))
                .body("errors.pointer", contains("/paper/0", "/paper/1"));
        var paper = hand("1, 0, 0", "1, 0, 0");
        post(WORKER, id, "count", paper).statusCode(200);
        post(WORKER, id, "check", paper).statusCode(403).body("code", equalTo("vote.same-counter"));
        post(SECOND_WORKER, id, "check", "{\"paper\": []}").statusCode(400);
        post(SECOND_WORKER, id, "check", paper).statusCode(200).body("status", equalTo("FAILED_QUORUM"));
        post(SECOND_WORKER, id, "publish", "{}").statusCode(409).body("code", equalTo("vote.move"));
    }

    @Test
    void the_county_annuls_with_a_reason_and_takes_the_publicity_back() {
        var id = open();
        for (int head = 1; head <= 4; head++) {
            paper(WORKER, id, head, BOTH).statusCode(201);
        }
        decide(id, hand("4, 0, 0", "4, 0, 0")).body("status", equalTo("COUNTED"));
        String publicity =
                post(WORKER, id, "publish", "{}").statusCode(200).extract().path("publicityId");
        given().get("/api/v1/publicities/" + publicity + "/lines")
                .then()
                .statusCode(200)
                .body("items.name", contains("选聘物业服务企业", "改建车棚"))
                .body("items[0].content", startsWith("通过:赞成 4 人、1030/3 平方米"));
        post(TOWN_A, id, "annul", "{\"reason\": \"x\"}").statusCode(403);
        post(COUNTY_A, id, "annul", "{}").statusCode(400);
        post(COUNTY_B, id, "annul", "{\"reason\": \"x\"}").statusCode(404);
        post(COUNTY_A, id, "annul", "{\"reason\": \"公告遗漏两栋楼\"}").statusCode(200).body("status", equalTo("ANNULLED"));
        given().get("/api/v1/publicities/" + publicity).then().statusCode(404);
        given().get(PUBLIC + "/" + id).then().statusCode(200).body("status", equalTo("ANNULLED"));
    }

    @Test
    void votes_are_drafted_and_seen_where_they_belong() {
        draft(COUNTY_A, CODE).statusCode(403);
        draft(TOWN_A, "GX9999").statusCode(422).body("code", equalTo("vote.community"));
        draft(WORKER, "GX0002").statusCode(422).body("code", equalTo("vote.community"));
        draftOf(WORKER, "{\"communityCode\": \"VT1\", \"title\": \"x\", \"matters\": []}")
                .statusCode(400);
        var id = drafted(CODE);
        for (var user : List.of(OWNER_A, NEIGHBOUR, WORKER, TOWN_A, COUNTY_A, AUDIT)) {
            user.call()
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("number", matchesPattern("BJ-20220926-[0-9]{4,}"));
            user.call().get(PATH + "?status=DRAFT").then().body("items.id", hasItem(id));
        }
        for (var user : List.of(OWNER_B, COUNTY_B)) {
            user.call().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("vote.missing"));
            user.call().get(PATH).then().body("items", hasSize(0));
        }
        STAFF_A.call().get(PATH).then().statusCode(403);
        given().get(PATH).then().statusCode(401);
        WORKER.call().get(PATH + "?status=NONSENSE").then().statusCode(400);
        given().get(PUBLIC + "/" + id).then().statusCode(404);
        given().get(PUBLIC + "/" + id + "/ballot-hashes").then().statusCode(404);
        check("x", id).statusCode(404).body("code", equalTo("vote.receipt-missing"));
    }

    @Test
    void the_rules_are_published() {
        given().get(PUBLIC + "/rules")
                .then()
                .statusCode(200)
                .body("items.edition", contains("2022-1"))
                .body("items[0].rules", hasSize(VoteRule.values().length));
    }

    @ParameterizedTest
    @EnumSource(VoteMove.class)
    void every_move_has_its_endpoint_with_exactly_its_roles(VoteMove move) {
        var path = "/" + move.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var endpoint = Arrays.stream(VoteMoveResource.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Path.class)
                        && m.getAnnotation(Path.class).value().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(endpoint.getAnnotation(RolesAllowed.class).value()).containsExactlyInAnyOrderElementsOf(move.roles);
    }

    private String open() {
        return open(CODE);
    }

    private String open(String community) {
        var id = announced(community);
        clock.stopAt(VOTING);
        post(WORKER, id, "open", "{}").statusCode(200).body("status", equalTo("OPEN"));
        return id;
    }

    private static String announced() {
        return announced(CODE);
    }

    private static String announced(String community) {
        var id = drafted(community);
        notify(id, "2022-10-11", "2022-10-20").statusCode(200);
        return id;
    }

    private static String drafted(String community) {
        return draft(WORKER, community).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse draft(TestUser user, String community) {
        return draftOf(user, """
                {"communityCode": "%s", "title": "2022年第一次业主大会会议", "matters": [
                    {"title": "选聘物业服务企业", "subject": "COMPANY"}, {"title": "改建车棚", "subject": "REBUILDING"}]}
                """.formatted(community));
    }

    private static ValidatableResponse draftOf(TestUser user, String body) {
        return user.call(body).post(PATH).then();
    }

    private static ValidatableResponse notify(String id, String opens, String closes) {
        return post(WORKER, id, "notify", "{\"opensOn\": \"" + opens + "\", \"closesOn\": \"" + closes + "\"}");
    }

    /** Closes, counts and counts again. */
    private ValidatableResponse decide(String id, String paper) {
        clock.stopAt(AFTER);
        post(WORKER, id, "close", "{}").statusCode(200);
        post(WORKER, id, "count", paper).statusCode(200);
        return post(TOWN_A, id, "check", paper).statusCode(200);
    }

    private static ValidatableResponse post(TestUser user, String id, String verb, String body) {
        return user.call(body).post(PATH + "/" + id + "/" + verb).then();
    }

    private static ValidatableResponse cast(TestUser user, String id, int head, String choices) {
        return post(user, id, "ballots", "{\"head\": " + head + ", \"choices\": " + choices + "}");
    }

    private static ValidatableResponse paper(TestUser user, String id, int head, String choices) {
        return post(user, id, "paper-ballots", "{\"head\": " + head + ", \"choices\": " + choices + "}");
    }

    private static ValidatableResponse grant(TestUser user, String id, int head, int proxy) {
        return post(user, id, "proxies", "{\"head\": " + head + ", \"proxyHead\": " + proxy + "}");
    }

    private static ValidatableResponse check(String hash, String id) {
        return given().get(PUBLIC + "/" + id + "/receipts/" + hash).then();
    }

    /** @param matters {@code in favour, against, abstained} of each */
    private static String hand(String... matters) {
        var lines = Arrays.stream(matters)
                .map(matter -> matter.split(", "))
                .map(n -> "{\"inFavour\": %s, \"against\": %s, \"abstained\": %s}".formatted((Object[]) n))
                .toList();
        return "{\"paper\": [" + String.join(", ", lines) + "]}";
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            return pool.invokeAll(calls).stream().map(VoteResourceTest::got).toList();
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
