package city.minsheng.property.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number: points are divided by what does not come out even, and are rounded once, at the very end. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0, 1);
    public static final Fraction HUNDRED = of(100, 1);

    /** In lowest terms, so that equal numbers are equal; the denominator is above zero. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Nothing is divided by zero");
        }
        var divisor = numerator.gcd(denominator);
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal number) {
        return number.scale() <= 0
                ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return times(of(factor, 1));
    }

    public Fraction dividedBy(Fraction other) {
        return times(new Fraction(other.denominator, other.numerator));
    }

    /** The one rounding of the evaluation: to hundredths, half up; for numbers that are not negative. */
    public int hundredths() {
        var twice = numerator.multiply(BigInteger.valueOf(200));
        return twice.add(denominator).divide(denominator.shiftLeft(1)).intValueExact();
    }

    /** As people read it, with two decimals: {@code 93.89}. */
    public String text() {
        return BigDecimal.valueOf(hundredths(), 2).toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
