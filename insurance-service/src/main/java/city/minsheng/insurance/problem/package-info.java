/** The ways in which this service refuses. */
package city.minsheng.insurance.problem;
