package city.minsheng.property.register;

import static city.minsheng.property.Sample.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.sheet.Xlsx;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.Workbooks;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workbooks as Excel and WPS write them, part by part: our own reader and writer might agree in a fault. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ForeignSheetTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
    private static final String[] TEXTS = {
        "kind",
        "name",
        "regionCode",
        "buildings",
        "sizeClass",
        "builtYear",
        "difficulty",
        "keySite",
        "pilot",
        "plannedOn",
        "dueOn",
        "completedOn",
        "COMMUNITY",
        "HOSPITAL",
        "MAIN_ROAD",
        "MEDIUM"
    };

    /** Styles: 1 a bold heading, 2 the day of Excel, 3 the day of WPS, 4 a percent, 5 a number with separators. */
    private static final String STYLES = DECLARATION + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"176\" formatCode=\"yyyy\\-mm\\-dd;@\"/>"
            + "<numFmt numFmtId=\"177\" formatCode=\"#,##0_);[Red]\\(#,##0\\)\"/></numFmts>"
            + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"等线\"/></font></fonts>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\" fontId=\"0\"/></cellStyleXfs><cellXfs count=\"6\">"
            + "<xf numFmtId=\"0\" fontId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" xfId=\"0\"/>"
            + "<xf numFmtId=\"14\" fontId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/><xf numFmtId=\"176\" xfId=\"0\"/>"
            + "<xf numFmtId=\"9\" xfId=\"0\"><alignment vertical=\"center\"/></xf><xf numFmtId=\"177\" xfId=\"0\"/>"
            + "</cellXfs></styleSheet>";

    @BeforeEach
    void load() {
        Sample.load();
    }

    @AfterEach
    void remove() {
        PlatformResource.run("delete from cable_site where name like '外来表%'");
    }

    private static byte[] workbook(String rows) {
        return Workbooks.zip(Map.of(
                "[Content_Types].xml",
                DECLARATION + "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                "_rels/.rels",
                DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + "<Relationship Id=\"rId3\" Type=\"" + OFFICE
                        + "/extended-properties\" Target=\"docProps/app.xml\"/><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "docProps/app.xml",
                DECLARATION + "<Properties><Application>WPS 表格</Application></Properties>",
                "xl/workbook.xml",
                DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><workbookPr defaultThemeVersion=\"166925\"/><bookViews><workbookView/></bookViews>"
                        + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + "<Relationship Id=\"rId3\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"rId4\" Type=\"" + OFFICE
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                STYLES,
                "xl/sharedStrings.xml",
                DECLARATION + "<sst xmlns=\"" + MAIN + "\" count=\"40\" uniqueCount=\"" + TEXTS.length + "\"><si><t>"
                        + String.join("</t></si><si><t xml:space=\"preserve\">", TEXTS) + "</t></si>"
                        + "<si><r><rPr><b/></rPr><t>外来表</t></r><r><t>一号</t></r><phoneticPr fontId=\"1\"/></si></sst>",
                "xl/worksheets/sheet1.xml",
                DECLARATION + "<worksheet xmlns=\"" + MAIN + "\" xmlns:x14ac=\"urn:x14ac\"><dimension ref=\"A1:L9\"/>"
                        + "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"14\"/>"
                        + "<cols><col min=\"1\" max=\"12\" width=\"12\"/></cols><sheetData>" + heading() + rows
                        + "</sheetData><pageMargins left=\"0.7\"/></worksheet>"));
    }

    private static String heading() {
        var row = new StringBuilder("<row r=\"1\" spans=\"1:12\" x14ac:dyDescent=\"0.25\">");
        for (int i = 0; i < 12; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append("1\" s=\"1\" t=\"s\"><v>");
            row.append(i).append("</v></c>");
        }
        return row + "</row>";
    }

    private static ValidatableResponse send(String rows, String query) {
        return ADMINISTRATOR
                .call()
                .contentType(Xlsx.MEDIA_TYPE)
                .body(workbook(rows))
                .post("/api/v1/imports/cable-sites" + query)
                .then();
    }

    @Test
    void every_form_of_a_cell_is_read_as_people_saw_it() {
        send(
                        "<row r=\"2\" spans=\"1:12\"><c r=\"A2\" t=\"s\"><v>12</v></c><c r=\"B2\" t=\"s\"><v>16</v></c>"
                                + "<c r=\"C2\"><v>371502001001</v></c><c r=\"D2\" s=\"5\"><v>8</v></c>"
                                + "<c r=\"E2\" t=\"s\"><v>15</v></c><c r=\"F2\"><v>1985</v></c><c r=\"G2\"><v>4</v></c>"
                                + "<c r=\"H2\" t=\"s\"><v>13</v></c><c r=\"I2\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"J2\" s=\"2\"><v>44621</v></c><c r=\"K2\" s=\"3\"><v>44819</v></c>"
                                + "<c r=\"L2\" s=\"2\"><f>K2-94</f><v>44725</v></c></row>"
                                // Nothing is written of an empty cell, or only its style.
                                + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>14</v></c>"
                                + "<c r=\"B4\" t=\"inlineStr\"><is><t>外来表二号</t></is></c>"
                                + "<c r=\"C4\"><v>3.71502001001E11</v></c><c r=\"D4\"><v>0</v></c><c r=\"F4\" s=\"2\"/>"
                                + "<c r=\"I4\" t=\"str\"><f>LOWER(\"FALSE\")</f><v>false</v></c></row>"
                                + "<row r=\"9\" ht=\"14\"><c r=\"A9\" s=\"1\"/></row>",
                        "")
                .statusCode(200)
                .body("created", equalTo(2));
        assertThat(PlatformResource.ask(
                        "select concat_ws('|', name, region_code, buildings, size_class, built_year, difficulty,"
                                + " key_site, pilot, planned_on, due_on, completed_on) from cable_site where name like '外来表%'"
                                + " order by buildings desc"))
                .containsExactly(
                        "外来表一号|371502001001|8|MEDIUM|1985|4|HOSPITAL|t|2022-03-01|2022-09-15|2022-06-13",
                        "外来表二号|371502001001|0|f");
    }

    @Test
    void what_a_spreadsheet_has_lost_or_means_otherwise_is_refused_in_a_sentence() {
        send(
                        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>12</v></c><c r=\"B2\"><v>3.7152519850101E+17</v></c>"
                                + "<c r=\"C2\"><v>371502001001</v></c><c r=\"D2\" s=\"4\"><v>0.5</v></c>"
                                + "<c r=\"I2\" t=\"b\"><v>1</v></c></row>",
                        "?dryRun=true")
                .statusCode(200)
                .body("created", equalTo(0))
                .body("errors.code", contains("number-not-text", "percent-not-number"))
                .body("errors.column", contains("name", "buildings"))
                .body("errors[0].message", containsString("15"));
    }
}
