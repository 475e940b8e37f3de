/** Markets and their stalls (市场与摊位档案): what stands where, and who operates it. */
package city.minsheng.market.register;
