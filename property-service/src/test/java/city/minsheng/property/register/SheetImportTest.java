package city.minsheng.property.register;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static city.minsheng.property.Sample.COUNTY_A;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.minsheng.common.sheet.Xlsx;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.testing.Workbooks;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SheetImportTest {
    private static final List<String> HEAD =
            Arrays.asList(ImportTest.HEAD.strip().split(","));

    @BeforeEach
    void load() {
        Sample.load();
    }

    private static ValidatableResponse send(TestUser user, byte[] workbook, String query) {
        return user.call()
                .contentType(Xlsx.MEDIA_TYPE)
                .body(workbook)
                .post("/api/v1/imports/communities" + query)
                .then();
    }

    private static List<Object> community(Object code, Object name) {
        return new ArrayList<>(Arrays.asList(code, name, 371525001042L, "OLD", 1L, 1L, 10L, 1999L, "NONE", null, null));
    }

    @Test
    void a_workbook_is_taken_like_a_csv() {
        send(ADMINISTRATOR, Workbooks.ofCsv(Sample.file("communities")), "")
                .statusCode(200)
                .body("unchanged", equalTo(131))
                .body("stored", equalTo(true));
        var workbook = Workbooks.of(HEAD, List.of(community("XL1", "冠州印象㐂小区𠮷")));
        send(ADMINISTRATOR, workbook, "").statusCode(200).body("created", equalTo(1));
        given().get("/api/v1/communities/XL1")
                .then()
                .body("name", equalTo("冠州印象㐂小区𠮷"))
                .body("regionCode", equalTo("371525001042"));
        send(ADMINISTRATOR, workbook, "").statusCode(200).body("unchanged", equalTo(1));
        ImportTest.remove("XL1");
    }

    @Test
    void its_content_tells_what_it_is_and_not_its_name() {
        ADMINISTRATOR
                .call()
                .multiPart("file", "communities.csv", Workbooks.ofCsv(Sample.file("communities")), "text/csv")
                .post("/api/v1/imports/communities")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(131));
        send(ADMINISTRATOR, Sample.file("communities").getBytes(), "")
                .statusCode(200)
                .body("unchanged", equalTo(131));
    }

    @Test
    void of_ten_thousand_rows_one_is_wrong_and_nothing_is_stored() {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(community("XM" + i, "小区" + i));
        }
        rows.get(7_776).set(3, "VILLA");
        send(COUNTY_A, Workbooks.of(HEAD, rows), "")
                .statusCode(422)
                .body("code", equalTo("import.refused"))
                .body("read", equalTo(10_000))
                .body("refused", equalTo(1))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(7_778))
                .body("errors[0].column", equalTo("kind"))
                .body("errors[0].code", equalTo("not-one-of"));
        given().get("/api/v1/communities/XM0").then().statusCode(404);
    }

    @Test
    void what_the_spreadsheet_has_lost_is_refused_by_name() {
        var lost = community("XN1", "好小区");
        lost.set(0, LocalDate.of(2022, 3, 1));
        var cells = "<row>"
                + HEAD.stream()
                        .map(name -> "<c t='inlineStr'><is><t>" + name + "</t></is></c>")
                        .reduce("", String::concat)
                + "</row><row r='4'><c r='A4'><v>340524198001010016</v></c><c r='B4'><f>A1</f></c>"
                + "<c r='C4' t='e'><v>#REF!</v></c></row>";
        send(ADMINISTRATOR, Workbooks.of(HEAD, List.of(lost)), "?dryRun=true")
                .statusCode(200)
                .body("errors.code", contains("date-not-text"))
                .body("errors.column", contains("code"));
        send(ADMINISTRATOR, Workbooks.ofXml(cells), "?dryRun=true")
                .statusCode(200)
                .body("errors.code", contains("number-not-text", "formula-without-value", "cell-error"))
                .body("errors.column", contains("code", "name", "regionCode"))
                .body("errors.line", contains(4, 4, 4));
    }

    @Test
    void a_workbook_that_is_none_is_refused_as_a_whole() {
        send(ADMINISTRATOR, Workbooks.ofXml(""), "").statusCode(422).body("code", equalTo("import.empty"));
        send(ADMINISTRATOR, Workbooks.of(List.of("a", "b"), List.of()), "")
                .statusCode(422)
                .body("code", equalTo("import.heading"));
        send(ADMINISTRATOR, new byte[] {'P', 'K', 3, 4, 0, 0}, "")
                .statusCode(422)
                .body("code", equalTo("sheet.unreadable"));
        var ole =
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0
                };
        send(ADMINISTRATOR, ole, "").statusCode(422).body("code", equalTo("sheet.old-format"));
    }
}
