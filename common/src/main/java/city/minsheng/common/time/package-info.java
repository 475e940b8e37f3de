/** The one clock of the platform and the Chinese working calendar. */
package city.minsheng.common.time;
