/** Sites where overhead cables are put in order (飞线整治). */
package city.minsheng.property.cable;
