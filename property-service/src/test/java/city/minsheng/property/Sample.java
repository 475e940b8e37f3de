package city.minsheng.property;

import static city.minsheng.common.identity.Roles.ADMIN;
import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.testing.TestUser;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample data and the people of the tests. */
public final class Sample {
    public static final String COMPANY_A = "9137152500004HX5XF";
    public static final String COMPANY_B = "91371525000041E8XR";
    public static final TestUser ADMINISTRATOR = TestUser.of("admin", ADMIN).in("371500000000");
    public static final TestUser AUDIT = TestUser.of("auditor", AUDITOR).in("371500000000");
    public static final TestUser OWNER_A = TestUser.of("owner-a", RESIDENT).in("371525001042");
    public static final TestUser OWNER_B = TestUser.of("owner-b", RESIDENT).in("371502001001");
    public static final TestUser NEIGHBOUR = TestUser.of("neighbour", RESIDENT).in("371525001042");
    public static final TestUser STAFF_A =
            TestUser.of("company-a", PROPERTY_STAFF).in("371525000000").at(COMPANY_A);
    public static final TestUser STAFF_B =
            TestUser.of("company-b", PROPERTY_STAFF).in("371525000000").at(COMPANY_B);
    public static final TestUser WORKER =
            TestUser.of("neighbourhood-a", COMMUNITY_WORKER).in("371525001042");
    public static final TestUser TOWN_A = TestUser.of("town-a", TOWN_OFFICER).in("371525001000");
    public static final TestUser COUNTY_A =
            TestUser.of("county-a", COUNTY_OFFICER).in("371525000000");
    public static final TestUser COUNTY_B =
            TestUser.of("county-b", COUNTY_OFFICER).in("371502000000");

    private static final List<String> ORDER = List.of(
            "property-companies",
            "communities",
            "committee-members",
            "support-teams",
            "guidance-pairings",
            "hotline-cases",
            "cable-sites");

    private static boolean loaded;

    private Sample() {}

    /** All sample files, once for all tests that share the database. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (var kind : ORDER) {
            importFile(ADMINISTRATOR, kind, file(kind), "").statusCode(200);
        }
    }

    public static ValidatableResponse importFile(TestUser user, String kind, String csv, String query) {
        return user.call()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/" + kind + query)
                .then();
    }

    public static String file(String name) {
        try (var in = Sample.class.getResourceAsStream("/sample/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
