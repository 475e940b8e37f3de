package city.minsheng.property.notice;

/** Whom a notice is for (接收方). */
public enum Audience {
    /** The staff of the company that serves. */
    COMPANY,
    /** The community workers, where no company serves. */
    COMMUNITY,
    /** The officers of one town or county, to whom a request has been escalated. */
    OFFICE
}
