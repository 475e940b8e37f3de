/** Values that a policy sets and may change: dated, with their document. */
package city.minsheng.common.policy;
