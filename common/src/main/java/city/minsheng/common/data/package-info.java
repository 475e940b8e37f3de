/** Reference data that ships with the platform as CSV files. */
package city.minsheng.common.data;
