/** The formation of owners' committees (业委会组建) by a versioned template: what comes when, what it needs, who completes it. */
package city.minsheng.property.formation;
