/** The registers of a county's property management: companies, communities, contracts, committees, support, pairings. */
package city.minsheng.property.register;
