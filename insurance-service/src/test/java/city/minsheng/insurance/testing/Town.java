package city.minsheng.insurance.testing;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The people and places of the HTTP tests: three stations around Shazhen, one in another town. */
public final class Town {
    public static final String DISTRICT = "371502000000";
    public static final String SHAZHEN = "371502101000";
    public static final String VILLAGE = "371502101247";
    public static final String VILLAGE_WITHOUT_STATION = "371502101277";
    public static final String OTHER_TOWN = "371502102000";
    public static final String OTHER_COUNTY = "371525000000";

    public static final TestUser OFFICER =
            TestUser.of("officer", COUNTY_OFFICER).in(DISTRICT);
    public static final TestUser DAUGHTER = TestUser.of("daughter", RESIDENT);
    public static final TestUser FATHER = TestUser.of("father", RESIDENT);
    public static final TestUser STRANGER = TestUser.of("stranger", RESIDENT);
    public static final TestUser VILLAGE_CLERK =
            TestUser.of("village-clerk", STATION_CLERK).in(VILLAGE).at("YBV");
    public static final TestUser TOWN_CLERK =
            TestUser.of("town-clerk", STATION_CLERK).in(SHAZHEN).at("YBT");
    public static final TestUser OTHER_TOWNS_CLERK =
            TestUser.of("other-towns-clerk", STATION_CLERK).in(OTHER_TOWN).at("YBO");
    public static final TestUser OTHER_COUNTYS_CLERK =
            TestUser.of("other-countys-clerk", STATION_CLERK).in(OTHER_COUNTY);
    public static final TestUser REVIEWER =
            TestUser.of("reviewer", INSURANCE_REVIEWER).in(DISTRICT);
    public static final TestUser TOWN_REVIEWER =
            TestUser.of("town-reviewer", INSURANCE_REVIEWER).in(SHAZHEN);
    public static final TestUser OTHER_COUNTYS_REVIEWER =
            TestUser.of("other-countys-reviewer", INSURANCE_REVIEWER).in(OTHER_COUNTY);

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private static final String STATIONS = """
            code,name,level,regionCode,parentCode,latitude,longitude,phone
            YBV,沙镇村医保工作站,VILLAGE,371502101247,YBT,36.40,115.80,0635-1
            YBT,沙镇镇医保工作站,TOWN,371502101000,YBD,36.45,115.85,0635-2
            YBO,堂邑镇医保工作站,TOWN,371502102000,YBD,36.55,115.75,0635-3
            YBD,东昌府区医保服务中心,DISTRICT,371502000000,,36.4510,115.9880,0635-4
            """;

    private Town() {}

    /** Stands in every test class: importing it again changes nothing. */
    public static void stations() {
        importing("workstations", STATIONS).statusCode(200);
    }

    public static ValidatableResponse importing(String kind, String csv) {
        return importing(OFFICER, kind, csv);
    }

    public static ValidatableResponse importing(TestUser user, String kind, String csv) {
        return user.call()
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + kind)
                .then();
    }

    /** A resident ID that nobody else in the tests has, with its check digit. */
    public static String residentId() {
        return residentId("371502", "19500102", NEXT.getAndIncrement());
    }

    public static String residentId(String region, String birth, int serial) {
        var digits = region + birth + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Somebody newly insured in Shazhen village; answers his number. His name is 李父. */
    public static String insured() {
        return insured(VILLAGE);
    }

    public static String insured(String region) {
        var number = residentId();
        importing("insured-persons", """
                residentId,name,phone,regionCode,scheme
                %s,李父,13800138000,%s,RESIDENT
                """.formatted(number, region)).statusCode(200);
        return number;
    }

    public static String sample(String file) {
        try (var stream = Town.class.getResourceAsStream("/sample/" + file)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
