/** The benchmark: a small load on a platform of its own, each figure beside its limit in the same run. */
package city.minsheng.local.bench;
