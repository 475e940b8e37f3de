/** Administrative divisions, and the part of the rows that an actor may see. */
package city.minsheng.common.region;
