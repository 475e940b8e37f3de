/** Votes of the owners of a community: frozen roster, ballots of two channels, a count that explains itself. */
package city.minsheng.property.vote;
