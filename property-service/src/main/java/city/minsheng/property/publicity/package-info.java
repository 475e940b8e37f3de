/** Lists that are published for a period, frozen from the first moment, and the objections to them. */
package city.minsheng.property.publicity;
