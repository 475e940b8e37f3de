/** Praise (锦旗、表扬信) that companies and the department receive. */
package city.minsheng.property.praise;
