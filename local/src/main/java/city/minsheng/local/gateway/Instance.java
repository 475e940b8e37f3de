package city.minsheng.local.gateway;

/**
 * One process behind a route.
 *
 * @param port where it listens on 127.0.0.1
 * @param management where it tells whether it is ready; 0 when nobody asks
 */
public record Instance(int port, int management) {}
