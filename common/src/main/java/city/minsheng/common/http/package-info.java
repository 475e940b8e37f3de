/** What every endpoint does alike: pages, entity tags, idempotency keys, limits, trace ids. */
package city.minsheng.common.http;
