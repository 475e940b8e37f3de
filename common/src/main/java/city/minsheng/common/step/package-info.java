/** One step on one row, the same for every feature: loaded in scope, taken, written, put on record, answered. */
package city.minsheng.common.step;
