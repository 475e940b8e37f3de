/** Identifiers: ours, and those of the nation with their check digits. */
package city.minsheng.common.identifier;
