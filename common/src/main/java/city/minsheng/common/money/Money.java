package city.minsheng.common.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An amount in whole fen (分), kept as {@code bigint}; JSON and people see yuan, {@code "51577200.00"}. */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException when the text has fractions of a fen, {@link NumberFormatException} when it is none */
    @JsonCreator
    public static Money ofYuan(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    @JsonValue
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** @throws ArithmeticException on overflow, never a wrong sum */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** @throws ArithmeticException on overflow */
    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /** A share of this amount, which is not negative, rounded half up to the fen: {@code numerator / denominator}. */
    public Money share(long numerator, long denominator) {
        var twice =
                BigInteger.valueOf(fen).multiply(BigInteger.valueOf(numerator)).shiftLeft(1);
        var divisor = BigInteger.valueOf(denominator);
        return new Money(twice.add(divisor).divide(divisor.shiftLeft(1)).longValueExact());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
