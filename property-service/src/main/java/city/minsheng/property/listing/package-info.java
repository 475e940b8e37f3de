/** The red and black list of property companies (红黑名单): proposed, answered, approved, published, repaired, ended. */
package city.minsheng.property.listing;
