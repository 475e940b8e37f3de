/** CSV files with dry run, named errors, and whole file or nothing. */
package city.minsheng.common.imports;
