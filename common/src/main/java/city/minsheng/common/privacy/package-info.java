/** Personal data: encrypted at rest, found by a keyed index, masked in answers. */
package city.minsheng.common.privacy;
