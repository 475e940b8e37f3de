/** The Keycloak of this machine: the realm that production imports, plus the sample users and clients. */
package city.minsheng.local.keycloak;
