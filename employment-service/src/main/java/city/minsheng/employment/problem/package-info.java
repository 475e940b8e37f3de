/** The refusals of the employment service. */
package city.minsheng.employment.problem;
