/** Batches: prepared, checked, published for objections, approved by a second person, and paid by a file. */
package city.minsheng.employment.batch;
