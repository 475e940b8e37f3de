/** What property companies are judged by: versioned sets of indicators and the exact arithmetic of their points. */
package city.minsheng.property.indicator;
