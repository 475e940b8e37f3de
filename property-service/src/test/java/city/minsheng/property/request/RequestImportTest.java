package city.minsheng.property.request;

import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.importFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import city.minsheng.common.data.Sql;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class RequestImportTest {
    static final String HEAD = "number,communityCode,source,receivedAt,description,category,respondedAt,plannedAt,"
            + "promisedAt,resolvedAt,confirmedAt,stars,declinedAt,declineReason\n";

    @Inject
    EntityManager entities;

    @BeforeEach
    void load() {
        Sample.load();
    }

    @Test
    void the_requests_of_a_quarter_come_in_with_their_clocks_and_a_second_time_change_nothing() {
        importFile(COUNTY_A, "service-requests", Sample.file("service-requests"), "?dryRun=true")
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("read", greaterThanOrEqualTo(360));
        var csv = HEAD
                + "T-1,GX0001,PHONE,2022-02-01T08:00:00+08:00,漏水,SIMPLE,2022-02-01T08:05:00+08:00,,,"
                + "2022-02-01T08:30:00.001+08:00,2022-02-01T09:00:00+08:00,4,,\n"
                + "T-2,GX0001,PATROL,2022-02-02T08:00:00+08:00,路面塌陷,BEYOND_COMPANY,2022-02-02T08:05:00.001+08:00,"
                + "2022-02-03T08:00:00+08:00,2022-02-06T18:00:00+08:00,2022-02-06T18:00:00+08:00,2022-02-07T09:00:00+08:00,,,\n"
                + "T-3,GX0001,PHONE,2022-02-03T08:00:00+08:00,查无此事,,,,,,,,2022-02-03T08:03:00+08:00,UNFOUNDED\n";
        importFile(COUNTY_A, "service-requests", csv, "").statusCode(200).body("created", equalTo(3));
        importFile(COUNTY_A, "service-requests", csv, "").statusCode(200).body("unchanged", equalTo(3));
        assertThat(verdicts("T-1")).isEqualTo("RESOLVE MISSED,RESPOND KEPT");
        assertThat(verdicts("T-2")).isEqualTo("DELIVER KEPT,PLAN KEPT,RESOLVE VOID,RESPOND MISSED");
        assertThat(verdicts("T-3")).isEqualTo("RESOLVE VOID,RESPOND KEPT");
        importFile(COUNTY_A, "service-requests", csv.replace("漏水", "不漏水"), "")
                .statusCode(422)
                .body("errors.code", contains("on-record"));
        importFile(COUNTY_B, "service-requests", csv.replace("T-", "B-"), "").statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WY-20220201-0001,GX0001,PHONE,2022-02-01T08:00:00+08:00,x,,,,,,,,,;reserved",
                "E-1,GX0001,FAX,2022-02-01T08:00:00+08:00,x,,,,,,,,,;not-one-of",
                "E-1,GX0001,PHONE,2022-02-01,x,,,,,,,,,;not-a-time",
                "E-1,GX0001,PHONE,2121-05-01T08:00:00+08:00,x,,,,,,,,,;in-the-future",
                "E-1,GX0001,PHONE,2022-02-01T08:00:00+08:00,x,SIMPLE,,,,,,,,;required-with",
                "E-1,GX0001,PHONE,2022-02-01T08:00:00+08:00,x,SIMPLE,2022-02-01T07:59:59+08:00,,,,,,,;steps",
                "E-1,GX0001,PHONE,2022-02-01T08:00:00+08:00,x,,,,,2022-02-01T09:00:00+08:00,,,,;steps",
                "E-1,GX0001,PHONE,2021-12-31T08:00:00+08:00,x,SIMPLE,2021-12-31T08:01:00+08:00,,,"
                        + "2021-12-31T08:09:00+08:00,,,,;policy.parameter-missing",
                "E-1,GX0001,PHONE,2022-02-01T08:00:00+08:00,x,,,,,,,6,,;out-of-range"
            })
    void a_row_that_cannot_have_happened_is_named(String row, String code) {
        importFile(COUNTY_A, "service-requests", HEAD + row + "\n", "?dryRun=true")
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].line", equalTo(2));
    }

    private String verdicts(String number) {
        return (String) Sql.rows(entities, """
                        select string_agg(promise || ' ' || ended, ',' order by promise) from service_request_clock c
                        join service_request r on r.id = c.request_id where r.number = ?1
                        """, number).getFirst()[0];
    }
}
