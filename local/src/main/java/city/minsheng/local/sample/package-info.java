/** The sample data, loaded through the same public calls that an administrator would make. */
package city.minsheng.local.sample;
