/** Whether a property company may sign contracts (签约资格), and what forbids it. */
package city.minsheng.property.standing;
