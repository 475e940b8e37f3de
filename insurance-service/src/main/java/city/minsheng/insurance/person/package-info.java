/** Insured persons: sealed at rest, found by a keyed index, and linked to the account of the human they are. */
package city.minsheng.insurance.person;
