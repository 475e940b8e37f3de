/** The figures of the service for a day and a region. */
package city.minsheng.employment.statistics;
