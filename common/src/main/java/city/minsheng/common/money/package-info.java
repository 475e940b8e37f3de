/** Money in whole fen, and ratios that show both of their sides. */
package city.minsheng.common.money;
