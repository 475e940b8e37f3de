/** Figures of the service: the stations, and how much never had to leave the village. */
package city.minsheng.insurance.statistics;
