package city.minsheng.market;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.MARKET_INSPECTOR;
import static city.minsheng.common.identity.Roles.MARKET_MANAGER;
import static city.minsheng.common.identity.Roles.PARTNER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two markets of one district and a morning on which the time stands still; empty before each test. */
public abstract class Scene {
    public static final String MARKET = "NM371502001";
    public static final String OTHER_MARKET = "NM371502002";
    public static final String DAY = "2022-09-22";
    public static final Instant MORNING = Instant.parse("2022-09-22T00:30:00Z"); // Thursday, 8:30

    public static final TestUser INSPECTOR =
            TestUser.of("inspector", MARKET_INSPECTOR).in("371502000000");
    public static final TestUser COLLEAGUE =
            TestUser.of("colleague", MARKET_INSPECTOR).in("371502000000");
    public static final TestUser NEIGHBOUR =
            TestUser.of("neighbour", MARKET_INSPECTOR).in("371525000000");
    public static final TestUser MANAGER =
            TestUser.of("market-manager", MARKET_MANAGER).in("371502001000").at("913715020004CD5587");
    public static final TestUser OTHER_MANAGER =
            TestUser.of("other-manager", MARKET_MANAGER).in("371502002000").at("913715020004CMCKX8");
    public static final TestUser OFFICER =
            TestUser.of("county-a", COUNTY_OFFICER).in("371502000000");
    public static final TestUser AUDITING = TestUser.of("auditor", AUDITOR).in("371500000000");
    public static final TestUser ADMINISTRATOR = TestUser.of("admin", ADMIN).in("371500000000");
    public static final TestUser CITIZEN = TestUser.of("owner-a", RESIDENT).in("371502001000");
    public static final TestUser AGENCY = TestUser.of("partner-app", PARTNER).with("openid market:read");

    static final String MARKETS = """
            code,name,regionCode,operatorUscc,hardenedSquareMetres,parkingSpaces
            NM371502001,聊城交运大市场,371502001000,913715020004CD5587,5200,180
            NM371502002,柳园农贸市场,371502002000,913715020004CMCKX8,2883,48
            """;
    static final String STALLS = """
            marketCode,stallNumber,zone,merchantName,signboardUnified
            NM371502001,A-001,VEGETABLE,样例商户00000,true
            NM371502001,B-002,MEAT,样例商户00001,true
            NM371502002,Z-001,VEGETABLE,样例商户00100,false
            """;
    public static final String TESTS_HEADING = "marketCode,sampledAt,produce,stallNumber,inhibitionRatePercent\n";

    @Inject
    protected MovableClock clock;

    @BeforeEach
    void set() {
        sql("truncate market cascade");
        sql("truncate idempotency_key, audit_entry");
        clock.stopAt(MORNING);
        imported(OFFICER, "markets", MARKETS).statusCode(200);
        imported(OFFICER, "stalls", STALLS).statusCode(200);
    }

    @AfterEach
    void leave() {
        clock.followWall();
    }

    public static ValidatableResponse imported(TestUser user, String kind, String csv) {
        return user.call()
                .contentType("text/csv;charset=UTF-8")
                .body(csv)
                .post("/api/v1/imports/" + kind)
                .then();
    }

    /** Three tests of the day at the market, one of them positive, by the inspector. */
    public static void testsOfTheDay() {
        imported(INSPECTOR, "pesticide-tests", TESTS_HEADING + """
                        NM371502001,2022-09-22T06:48:00+08:00,菠菜,A-001,5.8
                        NM371502001,2022-09-22T07:32:00+08:00,黄瓜,A-001,49.9
                        NM371502001,2022-09-22T07:40:00+08:00,韭菜,B-002,50.0
                        """).statusCode(200);
    }

    /** POSTs and answers the id of what it made or moved. */
    public static String post(TestUser user, String path, String body, int status) {
        return user.call(body).post(path).then().statusCode(status).extract().path("id");
    }

    /** Runs the same act several times at the same instant. */
    public static List<Integer> atOnce(List<Callable<Integer>> acts) {
        try (var pool = Executors.newFixedThreadPool(acts.size())) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(acts, 60, TimeUnit.SECONDS)) {
                statuses.add(answer.get());
            }
            return statuses;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static List<Integer> atOnce(int times, Callable<Integer> act) {
        return atOnce(Collections.nCopies(times, act));
    }

    /** As the owner of the database: for what nobody can do over HTTP. */
    public static void sql(String statement) {
        try (var connection = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static long count(String query) {
        try (var connection = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String sample(String file) {
        try (var stream = Scene.class.getResourceAsStream("/sample/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
