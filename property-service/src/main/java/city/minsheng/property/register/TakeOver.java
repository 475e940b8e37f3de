package city.minsheng.property.register;

import java.time.Instant;

/** Has the requests of a community follow its contract. The feature that holds the requests implements it. */
public interface TakeOver {
    /**
     * Gives whatever is not at its end to whoever serves from now on, in the same transaction.
     *
     * @param companyUscc null when no company serves
     */
    void takeOver(String communityCode, String companyUscc, Instant now);
}
