package city.minsheng.local;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether all ports are free: asked before anything is started. */
final class Ports {
    private Ports() {}

    /** One number for each port, none of them in use now. */
    static Map<Port, Integer> free() {
        var sockets = new EnumMap<Port, ServerSocket>(Port.class);
        var ports = new EnumMap<Port, Integer>(Port.class);
        try {
            for (var port : Port.values()) {
                sockets.put(port, new ServerSocket(0)); // held until all are chosen, so that no two are alike
                ports.put(port, sockets.get(port).getLocalPort());
            }
            for (var socket : sockets.values()) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    static void requireFree(Settings settings) {
        var taken = Arrays.stream(Port.values())
                .filter(port -> isTaken(settings.port(port)))
                .map(port -> settings.port(port) + " (set " + port.variable() + " to move it)")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new Failure("Already in use on this machine: port " + taken + ". Nothing was started.");
        }
    }

    /** Also asks on all addresses: a listener there would take calls to localhost, too. */
    static boolean isTaken(int port) {
        return !binds(InetAddress.getLoopbackAddress(), port) || !binds(null, port);
    }

    private static boolean binds(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
