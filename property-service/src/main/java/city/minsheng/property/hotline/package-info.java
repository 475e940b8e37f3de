/** Cases of the citizens' hotline 12345 (市民热线). */
package city.minsheng.property.hotline;
