/** Inspections (检查) of markets against a standard, their score and what they found. */
package city.minsheng.market.inspection;
