package city.minsheng.property.room;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The exclusive area of a room (专有部分面积), or a sum of such, exact: hundredths of a square metre, as certificates state
 * them, and thirds, as a division among heirs leaves them, both come out even.
 *
 * @param parts in three-hundredths of a square metre
 */
public record Area(long parts) {
    /** Parts of a square metre. */
    static final int WHOLE = 300;

    /** A million square metres. */
    static final long MOST = 1_000_000L * WHOLE;

    private static final String DECIMAL = "[0-9]{1,7}(\\.[0-9]{1,2})?";
    private static final String QUOTIENT = "[0-9]{1,10}/[1-9][0-9]{0,2}";

    /** Reads {@code 88.67} or {@code 266/3}; empty for anything that is not a whole number of parts. */
    static Optional<Area> parse(String text) {
        if (text.matches(DECIMAL)) {
            var parts = new BigDecimal(text).multiply(BigDecimal.valueOf(WHOLE));
            return Optional.of(new Area(parts.longValueExact()));
        }
        if (text.matches(QUOTIENT)) {
            var slash = text.indexOf('/');
            var parts = Long.parseLong(text.substring(0, slash)) * WHOLE;
            var divisor = Long.parseLong(text.substring(slash + 1));
            return parts % divisor == 0 ? Optional.of(new Area(parts / divisor)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** As it is read: with two decimals where they are exact, otherwise as a fraction in lowest terms. */
    public String text() {
        if (parts % 3 == 0) {
            return BigDecimal.valueOf(parts / 3, 2).toPlainString();
        }
        var divisor = BigInteger.valueOf(parts).gcd(BigInteger.valueOf(WHOLE)).longValueExact();
        return parts / divisor + "/" + WHOLE / divisor;
    }
}
