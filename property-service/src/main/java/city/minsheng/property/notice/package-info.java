/** What somebody has to be told at once (通知): an outbox, its deliveries with their retries, and the dead letters. */
package city.minsheng.property.notice;
