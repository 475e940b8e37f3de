package city.minsheng.property.formation;

import java.util.List;
import java.util.Set;

/**
 * One of the procedures of a formation (组建程序), as its template says.
 *
 * @param phase the status that is entered when it is completed; null when it does not change
 * @param after numbers of those that come first; what is not listed may go on beside it
 * @param awaits numbers of those whose publicity has to be over, and its objections answered
 * @param roles who may complete it, any of them
 * @param documents by name, each to be attached
 * @param signatures who has to have signed
 * @param countsFrom number of the one from whose day {@code leastDays} and {@code withinDays} count; 0 for none
 * @param leastDays natural days that have to pass first; 0 for none
 * @param withinDays natural days within which it is to be completed; 0 for none
 * @param publishes whether completing it publishes a list
 * @param document title of the document that it fills; null for none
 * @param text of that document, with blanks
 */
record Procedure(
        int number,
        String code,
        String title,
        FormationStatus phase,
        Set<Integer> after,
        Set<Integer> awaits,
        Set<String> roles,
        List<String> documents,
        List<String> signatures,
        int countsFrom,
        int leastDays,
        int withinDays,
        boolean publishes,
        String document,
        String text) {
    /** The one whose people are counted. */
    static final String GROUP = "GROUP";

    /** As people name it: {@code 6 组成筹备组}. */
    String name() {
        return number + " " + title;
    }
}
