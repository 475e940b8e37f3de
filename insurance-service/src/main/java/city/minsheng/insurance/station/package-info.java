/** The stations of the three levels: their import, the public directory, and which of them is near or responsible. */
package city.minsheng.insurance.station;
