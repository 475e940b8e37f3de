/** The figures of the service as of a day. */
package city.minsheng.market.statistics;
