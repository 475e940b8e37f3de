/** The figures of the service, each ratio with both of its sides. */
package city.minsheng.property.statistics;
