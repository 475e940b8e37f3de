/** Mediation of disputes on three levels (三级调解), the rooms for it, its agreements and its rates. */
package city.minsheng.property.mediation;
