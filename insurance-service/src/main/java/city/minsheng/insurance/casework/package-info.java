/** The case: what somebody wants done at a station, its way from submission to effect, and the days it may take. */
package city.minsheng.insurance.casework;
