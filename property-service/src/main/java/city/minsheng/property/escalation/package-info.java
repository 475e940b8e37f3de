/** Escalation of what is late (升级督办): who hears of it, and that he took note. */
package city.minsheng.property.escalation;
