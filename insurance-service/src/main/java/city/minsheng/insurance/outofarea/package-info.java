/** Filings for care outside of the own insurance area: who may be treated where, from when, and until when. */
package city.minsheng.insurance.outofarea;
