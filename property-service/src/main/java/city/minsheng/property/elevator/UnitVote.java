package city.minsheng.property.elevator;

/**
 * The outcome of a vote inside one unit (单元表决), by area and by heads. It is what a project needs of a vote, whoever
 * has held and counted it.
 */
interface UnitVote {
    /** @param total all there are, in units of their own; area in hundredths of a square metre */
    record Turnout(long total, long participated, long inFavour) {
        boolean addsUp() {
            return 0 <= inFavour && inFavour <= participated && participated <= total && total > 0;
        }
    }

    Turnout area();

    Turnout heads();
}
