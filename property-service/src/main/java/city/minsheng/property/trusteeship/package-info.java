/** Trusteeship of renovated old communities (三年托管): the free service of the renovation unit, its ledger and its exit. */
package city.minsheng.property.trusteeship;
