/** What people can have done at a station: the register of service items with their materials, levels and days. */
package city.minsheng.insurance.item;
