package city.minsheng.property.register;

/**
 * A community and the company that serves it on a day.
 *
 * @param companyUscc null when no company serves it
 */
public record ServedCommunity(String code, String regionCode, String companyUscc) {}
