package city.minsheng.property.vote;

/**
 * What part of a whole is enough (Civil Code, article 278), in area and in heads both. Compared by cross-multiplication, so
 * that exactly two thirds is a quorum, exactly one half is no majority, and exactly three quarters is one.
 */
enum Threshold {
    QUORUM(2, 3, true),
    MORE_THAN_HALF(1, 2, false),
    THREE_QUARTERS(3, 4, true);

    private final long numerator;
    private final long denominator;
    private final boolean exactlyIsEnough;

    Threshold(long numerator, long denominator, boolean exactlyIsEnough) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.exactlyIsEnough = exactlyIsEnough;
    }

    boolean isReached(Weight part, Weight whole) {
        return isReached(part.area(), whole.area()) && isReached(part.heads(), whole.heads());
    }

    /** Of nothing, nothing is enough. */
    boolean isReached(long part, long whole) {
        var compared = Long.compare(Math.multiplyExact(part, denominator), Math.multiplyExact(whole, numerator));
        return whole > 0 && (compared > 0 || compared == 0 && exactlyIsEnough);
    }

    /** As people write it: {@code 2/3}. */
    String text() {
        return numerator + "/" + denominator;
    }

    boolean exactlyIsEnough() {
        return exactlyIsEnough;
    }
}
