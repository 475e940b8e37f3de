package city.minsheng.insurance.station;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A point on the earth in decimal degrees, exact to a ten-centimetre step: six decimals. */
record Coordinates(BigDecimal latitude, BigDecimal longitude) {
    private static final int SCALE = 6;
    private static final String FORM = "[+-]?[0-9]{1,3}(\\.[0-9]{1,15})?";

    /** @throws Refusal 400 {@code parameter.invalid} naming the one that is missing, malformed or beyond its range */
    static Coordinates of(String latitude, String longitude) {
        return new Coordinates(degrees("latitude", latitude, 90), degrees("longitude", longitude, 180));
    }

    private static BigDecimal degrees(String name, String text, int most) {
        if (text == null || !text.matches(FORM) || new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, name);
        }
        return new BigDecimal(text).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
