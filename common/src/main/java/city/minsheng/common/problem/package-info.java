/** How a refusal is named, and how any failure becomes an RFC 9457 answer in the caller's language. */
package city.minsheng.common.problem;
