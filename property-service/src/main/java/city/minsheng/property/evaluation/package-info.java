/** The quarterly evaluation of property companies: raw values, exact points, a ranking that can be computed again. */
package city.minsheng.property.evaluation;
