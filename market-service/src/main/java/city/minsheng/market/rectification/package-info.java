/** What has to be put right (整改), by when, and who looked again. */
package city.minsheng.market.rectification;
