/** The daily public notice of a market's tests (每日公示): one a day, and never changed once it is out. */
package city.minsheng.market.bulletin;
