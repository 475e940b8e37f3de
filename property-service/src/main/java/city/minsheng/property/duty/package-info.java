/** Who of a company is on duty, and how it hands its requests out. */
package city.minsheng.property.duty;
