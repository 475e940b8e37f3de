package city.minsheng.market.standard;

/**
 * The result of an inspection (得分): points won of points that could be won.
 *
 * @param vetoed whether a veto item failed
 * @param grade null when no item applied
 */
public record Score(int passedWeight, int applicableWeight, boolean vetoed, Grade grade) {}
