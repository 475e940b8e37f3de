/** Spreadsheets, XLSX (电子表格): read and written as a stream, so that no side ever holds a whole file. */
package city.minsheng.common.sheet;
