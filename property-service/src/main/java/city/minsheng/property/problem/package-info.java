/** The refusals of the property service. */
package city.minsheng.property.problem;
