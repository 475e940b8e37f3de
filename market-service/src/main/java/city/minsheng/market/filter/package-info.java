/** The filters of lists, by the names that callers may use. */
package city.minsheng.market.filter;
