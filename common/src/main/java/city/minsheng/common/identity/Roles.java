package city.minsheng.common.identity;

/** The roles of the access token, by their names in the identity provider. */
public final class Roles {
    /** 居民 */
    public static final String RESIDENT = "RESIDENT";
    /** 企业 */
    public static final String ENTERPRISE = "ENTERPRISE";
    /** 物业企业工作人员 */
    public static final String PROPERTY_STAFF = "PROPERTY_STAFF";
    /** 社区工作者 */
    public static final String COMMUNITY_WORKER = "COMMUNITY_WORKER";
    /** 镇(街道)工作人员 */
    public static final String TOWN_OFFICER = "TOWN_OFFICER";
    /** 县(区)主管部门工作人员 */
    public static final String COUNTY_OFFICER = "COUNTY_OFFICER";
    /** 市级主管部门工作人员 */
    public static final String CITY_OFFICER = "CITY_OFFICER";
    /** 医保工作站经办人 */
    public static final String STATION_CLERK = "STATION_CLERK";
    /** 医保审核人 */
    public static final String INSURANCE_REVIEWER = "INSURANCE_REVIEWER";
    /** 市场检查员 */
    public static final String MARKET_INSPECTOR = "MARKET_INSPECTOR";
    /** 市场开办方管理员 */
    public static final String MARKET_MANAGER = "MARKET_MANAGER";
    /** 就业经办人 */
    public static final String EMPLOYMENT_CLERK = "EMPLOYMENT_CLERK";
    /** 就业审批人 */
    public static final String EMPLOYMENT_APPROVER = "EMPLOYMENT_APPROVER";
    /** 合作机构: counts in a service only with that service's reading scope, {@code market:read} */
    public static final String PARTNER = "PARTNER";
    /** 合作机构(可报送): no role of the identity provider, but PARTNER with the service's writing scope */
    public static final String PARTNER_WRITER = "PARTNER_WRITER";
    /** 审计人员 */
    public static final String AUDITOR = "AUDITOR";
    /** 系统管理员 */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
