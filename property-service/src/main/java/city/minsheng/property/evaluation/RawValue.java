package city.minsheng.property.evaluation;

/**
 * What was counted for a company.
 *
 * @param denominator 0 when there is no data, which is not zero points
 */
record RawValue(String uscc, String indicator, long numerator, long denominator) {}
