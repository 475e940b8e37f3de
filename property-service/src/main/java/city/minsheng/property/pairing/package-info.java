/** Guidance pairings of star companies with communities (结对帮扶), and the surveys of wishes before them (摸底). */
package city.minsheng.property.pairing;
