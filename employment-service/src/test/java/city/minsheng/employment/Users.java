package city.minsheng.employment;

import city.minsheng.common.identity.Roles;
import city.minsheng.common.testing.TestUser;

/** The people of the tests. */
public final class Users {
    public static final String CITY = "371500000000";
    public static final String GUAN = "371525000000";
    public static final String DONGCHANGFU = "371502000000";

    public static final TestUser CLERK =
            TestUser.of("employment-clerk", Roles.EMPLOYMENT_CLERK).in(CITY);
    public static final TestUser GUAN_CLERK =
            TestUser.of("guan-clerk", Roles.EMPLOYMENT_CLERK).in(GUAN);
    public static final TestUser APPROVER =
            TestUser.of("employment-approver", Roles.EMPLOYMENT_APPROVER).in(CITY);
    public static final TestUser GUAN_APPROVER =
            TestUser.of("guan-approver", Roles.EMPLOYMENT_APPROVER).in(GUAN);
    /** Holds both roles, which does not make him two persons. */
    public static final TestUser BOTH = TestUser.of("both", Roles.EMPLOYMENT_CLERK, Roles.EMPLOYMENT_APPROVER)
            .in(CITY);

    public static final TestUser AUDITOR = TestUser.of("auditor", Roles.AUDITOR).in(CITY);
    public static final TestUser RESIDENT =
            TestUser.of("resident", Roles.RESIDENT).in(CITY);
    public static final TestUser PARTNER = TestUser.of("partner-app", Roles.PARTNER);

    private Users() {}

    public static TestUser enterprise(String uscc) {
        return TestUser.of("enterprise-" + uscc, Roles.ENTERPRISE).at(uscc);
    }
}
