package city.minsheng.employment.enterprise;

import city.minsheng.employment.eligibility.Standing;

/**
 * Who would be paid.
 *
 * @param account the registered account, masked; null when none is registered
 * @param standing null when it is not known
 */
public record Payee(String account, Standing standing) {
    /** Whether these are the last four digits of the account. */
    public boolean endsWith(String fourDigits) {
        return account != null && account.endsWith(fourDigits);
    }
}
