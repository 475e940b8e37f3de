/** The register of buildings, units and rooms, of who owns them and to which share. */
package city.minsheng.property.room;
