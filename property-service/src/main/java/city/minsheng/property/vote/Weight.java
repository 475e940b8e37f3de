package city.minsheng.property.vote;

/**
 * What some of the owners weigh together: sums are exact, for area is counted in whole parts.
 *
 * @param area in parts of {@link city.minsheng.property.room.Area}
 */
record Weight(long area, long heads) {
    static final Weight NONE = new Weight(0, 0);

    Weight plus(Weight other) {
        return new Weight(Math.addExact(area, other.area), Math.addExact(heads, other.heads));
    }
}
