package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The same for a packaged application: its jobs run as they do for people, and its management port is known. */
public class PackagedResource extends PlatformResource {
    private static int managementPort;
    private static TraceCollector traces;

    @Override
    public Map<String, String> start() {
        var settings = super.start();
        managementPort = freePort();
        settings.put("quarkus.scheduler.enabled", "true");
        settings.put("quarkus.management.port", String.valueOf(managementPort));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.http.host", "127.0.0.1"); // where the clock can be moved, nobody else may listen
        traces = new TraceCollector();
        settings.put("quarkus.otel.traces.sampler.arg", "1.0");
        settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("quarkus.otel.exporter.otlp.endpoint", traces.endpoint());
        settings.put("quarkus.otel.bsp.schedule.delay", "200ms");
        return settings;
    }

    @Override
    public void stop() {
        traces.stop();
        super.stop();
    }

    /** What the collector of traces has received, once the text is in it. */
    static String tracesWith(String text) throws InterruptedException {
        return traces.receivedWith(text);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** A call to the management port. */
    public static RequestSpecification management() {
        return given().baseUri("http://127.0.0.1").port(managementPort).basePath("");
    }

    /** Moves the clock of the application: {@code 2022-09-24T08:00+08:00}, {@code +5d}, {@code real}. */
    public static void clock(String time) {
        management().contentType("text/plain").body(time).put("/clock").then().statusCode(200);
    }
}
