/** What the statistics of all services are asked for: a day, and a region. */
package city.minsheng.common.statistics;
