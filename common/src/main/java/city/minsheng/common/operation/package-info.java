/** What operators look at: readiness and the version of the schema. */
package city.minsheng.common.operation;
