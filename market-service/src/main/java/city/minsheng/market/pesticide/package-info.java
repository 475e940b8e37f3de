/** Quick tests for pesticide residues (农药残留快速检测), each confirmed by a second person. */
package city.minsheng.market.pesticide;
