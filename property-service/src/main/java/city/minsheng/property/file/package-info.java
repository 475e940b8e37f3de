/** The photos and scans of this service: where they are fetched, and what sweeps up after uploads. */
package city.minsheng.property.file;
