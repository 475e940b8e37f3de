/** The append-only record of who changed or read what, written in the transaction of the act. */
package city.minsheng.common.audit;
