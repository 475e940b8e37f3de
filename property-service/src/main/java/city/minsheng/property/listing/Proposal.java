package city.minsheng.property.listing;

import java.util.List;

/**
 * What an officer proposes.
 *
 * @param company as the register knows it
 */
record Proposal(
        String number, ListedCompany company, Colour colour, Ground ground, String reason, List<Evidence> evidence) {

    /** A property company of the register. */
    record ListedCompany(String uscc, String name, String regionCode) {}
}
