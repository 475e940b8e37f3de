/** Cases of the citizens' hotline 12345 (市民热线): from intake over receiver, reply and visit to the archive, and their rates. */
package city.minsheng.property.hotline;
