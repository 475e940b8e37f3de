/** The one public port: routes whole path segments as the gateway of the cluster does, and answers for itself in RFC 9457. */
package city.minsheng.local.gateway;
