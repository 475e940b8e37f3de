package city.minsheng.property.vote;

/** What the ballots say of one matter. */
record Tally(Weight inFavour, Weight against, Weight abstained) {
    static final Tally NONE = new Tally(Weight.NONE, Weight.NONE, Weight.NONE);

    /** An abstention takes part, and is not in favour. */
    Weight tookPart() {
        return inFavour.plus(against).plus(abstained);
    }

    boolean passes(MatterKind kind) {
        return kind.majority.isReached(inFavour, tookPart());
    }
}
