/** One step in the history of anything that has states here (办理记录). */
package city.minsheng.market.step;
