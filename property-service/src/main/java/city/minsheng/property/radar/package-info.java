/** What comes to its end soon (到期雷达): trusteeships, contracts, terms of committees, pairings. */
package city.minsheng.property.radar;
