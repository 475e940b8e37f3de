package city.minsheng.property.elevator;

import city.minsheng.property.indicator.Fraction;

/**
 * Whether a special matter is carried (Civil Code, article 278): at least two thirds of area and of heads take part, and at
 * least three quarters of both that took part are in favour. Exactly two thirds and exactly three quarters suffice.
 */
enum SpecialMajority {
    CARRIED,
    QUORUM_MISSED,
    MAJORITY_MISSED;

    private static final Fraction QUORUM = Fraction.of(2, 3);
    private static final Fraction MAJORITY = Fraction.of(3, 4);

    static SpecialMajority of(UnitVote vote) {
        if (!reaches(QUORUM, vote.area().participated(), vote.area().total())
                || !reaches(QUORUM, vote.heads().participated(), vote.heads().total())) {
            return QUORUM_MISSED;
        }
        return reaches(MAJORITY, vote.area().inFavour(), vote.area().participated())
                        && reaches(
                                MAJORITY, vote.heads().inFavour(), vote.heads().participated())
                ? CARRIED
                : MAJORITY_MISSED;
    }

    private static boolean reaches(Fraction bar, long part, long whole) {
        return whole > 0 && Fraction.of(part, whole).compareTo(bar) >= 0;
    }
}
