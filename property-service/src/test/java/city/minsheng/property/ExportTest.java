package city.minsheng.property;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.OWNER_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.sheet.SheetCell;
import city.minsheng.common.sheet.Xlsx;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.Workbooks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ExportTest {
    private static final int MOST_AT_ONCE = 4;

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void a_list_is_given_whole_in_the_order_of_its_pages() {
        var sheet = given().get("/api/v1/communities?region=371525000000&format=xlsx&limit=2");
        sheet.then()
                .statusCode(200)
                .contentType(Xlsx.MEDIA_TYPE)
                .header("Link", (String) null)
                .header("Content-Disposition", startsWith("attachment; filename=\"Communities-"))
                .header("Vary", equalTo("Accept, Accept-Language"));
        var rows = Workbooks.texts(sheet.asByteArray());
        assertThat(rows.getFirst()).contains("小区编号 · Code", "类型名称 · Name of the kind");
        var codes =
                given().get("/api/v1/communities?region=371525000000&limit=100").<List<String>>path("items.code");
        assertThat(rows.subList(1, 101)).extracting(row -> row.get(1)).containsExactlyElementsOf(codes);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(132);
        assertThat(sheet.header("Content-Length")).isEqualTo(String.valueOf(sheet.asByteArray().length));
    }

    @Test
    void it_goes_on_where_the_cursor_stands() {
        var page = given().get("/api/v1/communities?limit=100");
        var all = Workbooks.texts(given().get("/api/v1/communities?format=xlsx").asByteArray());
        var rest = Workbooks.texts(given().get("/api/v1/communities?format=xlsx&cursor=" + page.path("nextCursor"))
                .asByteArray());
        assertThat(rest).hasSize(all.size() - 100);
        assertThat(rest.get(1)).isEqualTo(all.get(101));
        given().get("/api/v1/communities?format=xlsx&cursor=***")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("cursor.invalid"));
        given().get("/api/v1/communities?format=xlsx&limit=101").then().statusCode(400);
    }

    @Test
    void what_is_published_is_not_sent_twice() {
        var first = given().accept(Xlsx.MEDIA_TYPE).get("/api/v1/communities");
        assertThat(first.header("ETag")).startsWith("W/\"");
        given().accept(Xlsx.MEDIA_TYPE)
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/communities")
                .then()
                .statusCode(304)
                .body(emptyString());
        assertThat(given().get("/api/v1/communities?limit=1").header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void everybody_sees_his_own_rows_and_nobody_else() {
        OWNER_A.call("{\"communityCode\": \"GX0001\", \"description\": \"=HYPERLINK(1)\"}")
                .post("/api/v1/service-requests")
                .then()
                .statusCode(201);
        var mine = OWNER_A.call().get("/api/v1/service-requests?format=xlsx");
        mine.then().statusCode(200).header("ETag", (String) null);
        var cells = Workbooks.cells(mine.asByteArray());
        assertThat(cells.stream().flatMap(List::stream))
                .contains(new SheetCell(SheetCell.Kind.TEXT, "=HYPERLINK(1)"))
                .anyMatch(cell -> cell != null && cell.kind() == SheetCell.Kind.DATE);
        var theirs = OWNER_B.call().get("/api/v1/service-requests?format=xlsx");
        assertThat(Workbooks.texts(theirs.asByteArray())).hasSize(1);
        given().get("/api/v1/service-requests?format=xlsx")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void statistics_are_given_line_by_line_with_both_sides() {
        var sheet = AUDIT.call().get("/api/v1/statistics/overview?asOf=2022-09-24&format=xlsx");
        sheet.then().statusCode(200).contentType(Xlsx.MEDIA_TYPE);
        var rows = Workbooks.texts(sheet.asByteArray());
        assertThat(rows.getFirst()).contains("分子 · Numerator", "分母 · Denominator", "百分比 · Percent");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).contains("property.committeeFormation", "123", "131", "93.89"))
                .anySatisfy(row -> assertThat(row).contains("property.hotlineYearOnYear", "925", "1250", "-26"));
        OWNER_A.call()
                .get("/api/v1/statistics/overview?format=xlsx")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        AUDIT.call()
                .get("/api/v1/statistics/overview?asOf=x&format=xlsx")
                .then()
                .statusCode(400);
    }

    @Test
    void one_export_too_many_at_once_is_told_to_come_back() throws Exception {
        var address = "/api/v1/communities?format=xlsx";
        try (var callers = Executors.newFixedThreadPool(MOST_AT_ONCE);
                var holder = PlatformResource.server()
                        .getDatabase("postgres", "service")
                        .getConnection();
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table community in access exclusive mode");
            var answers = Stream.generate(() -> callers.submit(() -> given().get(address)))
                    .limit(MOST_AT_ONCE)
                    .toList();
            for (int i = 0; i < 500 && waiting() < MOST_AT_ONCE; i++) {
                Thread.sleep(20);
            }
            assertThat(waiting()).isEqualTo(MOST_AT_ONCE);
            given().get(address)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("unavailable"));
            holder.rollback();
            for (var answer : answers) {
                answer.get().then().statusCode(200);
            }
        }
        given().get(address).then().statusCode(200);
    }

    private static int waiting() {
        return Integer.parseInt(PlatformResource.ask(
                        "select count(*) from pg_locks where not granted and relation = 'community'::regclass")
                .getFirst());
    }
}
