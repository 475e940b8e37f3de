/** Whether an enterprise may have a benefit, how much, and why: rules that know no framework. */
package city.minsheng.employment.eligibility;
