package city.minsheng.common.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** One bucket that speaks as much S3 as the store asks for, two names a page. It believes every signature. */
final class Bucket implements AutoCloseable {
    static final String NAME = "files";
    private static final int PAGE = 2;

    private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    Bucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/" + NAME, this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var key =
                    call.getRequestURI().getPath().substring(NAME.length() + 1).replaceFirst("^/", "");
            var signed = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
            var body = call.getRequestBody().readAllBytes();
            if (!signed.startsWith("AWS4-HMAC-SHA256 Credential=minsheng/")) {
                send(call, 403, new byte[0]);
            } else if (key.isEmpty()) {
                send(call, 200, list(call.getRequestURI().getRawQuery()).getBytes(UTF_8));
            } else {
                one(call, key, body);
            }
        }
    }

    private void one(HttpExchange call, String key, byte[] body) throws IOException {
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                send(call, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key);
                send(call, 204, new byte[0]);
            }
            default -> {
                var found = objects.get(key);
                var missing = "<Error><Code>NoSuchKey</Code><Message>missing</Message></Error>".getBytes(UTF_8);
                send(call, found == null ? 404 : 200, found == null ? missing : found);
            }
        }
    }

    private String list(String query) {
        var asked = Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
        var after = asked.getOrDefault("continuation-token", asked.getOrDefault("start-after", ""));
        var rest = objects.tailMap(after, false).keySet().stream()
                .filter(key -> key.startsWith(asked.get("prefix")))
                .toList();
        var page = rest.subList(0, Math.min(PAGE, rest.size()));
        var more = rest.size() > page.size();
        return "<ListBucketResult><IsTruncated>%s</IsTruncated>%s%s</ListBucketResult>"
                .formatted(
                        more,
                        more ? "<NextContinuationToken>" + page.getLast() + "</NextContinuationToken>" : "",
                        page.stream()
                                .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
                                .collect(Collectors.joining()));
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    /** What lies there, by its name. */
    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
