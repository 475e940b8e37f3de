/** What every contract says alike, added to the description that the endpoints give of themselves. */
package city.minsheng.common.contract;
