/** What the tests of the services share: a real PostgreSQL, really signed tokens, the rules of the architecture. */
package city.minsheng.common.testing;
