/** What each enterprise is entitled to in a cycle, how that was decided, and its way to a batch. */
package city.minsheng.employment.entitlement;
