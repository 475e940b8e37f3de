/** Row scope: which rows an actor may see, as a condition inside every query, on reads and on writes. */
package city.minsheng.common.scope;
