package city.minsheng.property.marketexit;

import city.minsheng.property.listing.Colour;
import city.minsheng.property.listing.Publication;
import java.time.LocalDate;
import java.util.List;

/**
 * When black listings in a row (连续列入黑名单) lead out of the market. A red publication in between ends the row, and so
 * does a black one that was repaired; what was published more than some months before is not looked at, exactly so many
 * months before still is.
 *
 * @param least how many in a row
 */
record BlackRow(int least, int months) {

    boolean isReached(List<Publication> newestFirst, LocalDate today) {
        return length(newestFirst, today) >= least;
    }

    /** How many black publications stand in a row up to today. */
    long length(List<Publication> newestFirst, LocalDate today) {
        var earliest = today.minusMonths(months);
        return newestFirst.stream()
                .takeWhile(publication -> publication.colour() == Colour.BLACK
                        && !publication.repaired()
                        && !publication.on().isBefore(earliest))
                .count();
    }
}
