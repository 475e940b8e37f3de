package city.minsheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Settings of a platform that meets no other one. */
public final class FreePorts {
    private FreePorts() {}

    /** @param home of the platform; the unpacked programs are those of the build */
    public static Settings in(Path home) {
        var repository = Path.of("..").toAbsolutePath().normalize();
        var software = Path.of(System.getProperty("minsheng.software"));
        return new Settings(repository, home, software.toAbsolutePath().normalize(), ports());
    }

    private static Map<Port, Integer> ports() {
        var sockets = new EnumMap<Port, ServerSocket>(Port.class);
        var ports = new EnumMap<Port, Integer>(Port.class);
        try {
            for (var port : Port.values()) {
                sockets.put(port, new ServerSocket(0));
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
}
