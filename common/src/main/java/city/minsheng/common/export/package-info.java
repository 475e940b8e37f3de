/** Lists and statistics as spreadsheets (导出): any of them, when it is asked for in that form. */
package city.minsheng.common.export;
