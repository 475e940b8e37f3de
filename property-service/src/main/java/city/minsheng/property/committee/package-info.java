/** The register of owners' committees (业主委员会登记): seats, vacancies, terms, and who has to be elected anew. */
package city.minsheng.property.committee;
