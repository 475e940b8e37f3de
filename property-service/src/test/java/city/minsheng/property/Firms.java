package city.minsheng.property;

import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import java.util.List;

/** Companies and communities of a test's own, which it takes away again: the sample data stay as they are. */
public final class Firms {
    public static final String COUNTY = "371525000000";
    public static final TestUser FIRST =
            TestUser.of("county-first", COUNTY_OFFICER).in(COUNTY);
    public static final TestUser SECOND =
            TestUser.of("county-second", COUNTY_OFFICER).in(COUNTY);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String OURS = "(select uscc from property_company where name like '测试企业%')";
    private static final String THEIRS = "(select code from community where name like '测试小区%')";

    private Firms() {}

    public static String uscc(int number) {
        var body = "91371525MATEAM%03d".formatted(number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A company of the county; its number makes it one of its own. */
    public static String company(int number) {
        var uscc = uscc(number);
        PlatformResource.run("""
                insert into property_company (id, version, uscc, name, region_code, stars, party_members)
                values (gen_random_uuid(), 0, '%s', '测试企业%d', '%s', 3, 0)
                """.formatted(uscc, number, COUNTY));
        return uscc;
    }

    /** A community of the county that the company has served for long. */
    public static void community(String code, String company) {
        PlatformResource.run("""
                insert into community (id, version, code, name, region_code, kind, buildings, households, floor_area,
                    service_mode)
                values (gen_random_uuid(), 0, '%s', '测试小区%s', '371525001042', 'OLD', 1, 1, 1, 'PROFESSIONAL')
                """.formatted(code, code));
        if (company != null) {
            PlatformResource.run("""
                    insert into service_contract (id, community_code, company_uscc, valid_from, signed_on)
                    values (gen_random_uuid(), '%s', '%s', '2020-01-01', '2020-01-01')
                    """.formatted(code, company));
        }
    }

    public static TestUser staff(String company) {
        return TestUser.of("staff-" + company, PROPERTY_STAFF).in(COUNTY).at(company);
    }

    /** Takes away every company and community of this class, and what hangs on them. */
    public static void removeAll() {
        for (var child : List.of("handover_item", "handover_community", "market_exit_step")) {
            PlatformResource.run("delete from " + child + " where market_exit_id in (select id from market_exit "
                    + "where company_uscc in " + OURS + ")");
        }
        PlatformResource.run("delete from market_exit where company_uscc in " + OURS);
        PlatformResource.run("delete from listing_suggestion where company_uscc in " + OURS);
        for (var child : List.of("listing_step", "listing_evidence")) {
            PlatformResource.run("delete from " + child
                    + " where listing_id in (select id from listing where company_uscc in " + OURS + ")");
        }
        PlatformResource.run("delete from listing where company_uscc in " + OURS);
        var ours = "(select id from notice where community_code in " + THEIRS + ")";
        PlatformResource.run("delete from notice_attempt where delivery_id in (select id from notice_delivery where "
                + "notice_id in " + ours + ")");
        PlatformResource.run("delete from notice_delivery where notice_id in " + ours);
        PlatformResource.run("delete from notice where community_code in " + THEIRS);
        for (var child : List.of(
                "escalation",
                "service_request_rating",
                "service_request_visit",
                "service_request_dispatch",
                "service_request_step",
                "service_request_clock")) {
            PlatformResource.run("delete from " + child + " where request_id in (select id from service_request "
                    + "where community_code in " + THEIRS + ")");
        }
        PlatformResource.run("delete from service_request where community_code in " + THEIRS);
        PlatformResource.run("delete from service_contract where community_code in " + THEIRS);
        PlatformResource.run("delete from community where name like '测试小区%'");
        PlatformResource.run("delete from company_standing where company_uscc in " + OURS);
        PlatformResource.run("delete from property_company where name like '测试企业%'");
    }
}
