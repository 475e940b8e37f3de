package city.minsheng.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest {
    private static final long MIB = 1 << 20;
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer upstream;
    private Gateway gateway;
    private int port;

    @BeforeEach
    void start() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        upstream.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        upstream.createContext("/property", this::tellWhatCame);
        upstream.start();
        port = freePort();
        gateway = Gateway.start(
                port,
                List.of(
                        Route.service("/property", upstream.getAddress().getPort()),
                        Route.service("/market", freePort())));
    }

    @AfterEach
    void stop() {
        gateway.close();
        upstream.stop(0);
    }

    @Test
    void a_call_reaches_its_service_with_path_query_and_headers() throws Exception {
        var answer = send(get("/property/api/v1/x?b=%20c&d=1").header("Authorization", "Bearer t"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("X-Upstream")).contains("yes");
        var came = json(answer);
        assertThat(came.get("uri").asText()).isEqualTo("/property/api/v1/x?b=%20c&d=1");
        assertThat(came.get("authorization").asText()).isEqualTo("Bearer t");
        assertThat(came.get("host").asText()).isEqualTo("localhost:" + port);
    }

    @Test
    void where_a_call_comes_from_is_the_gateways_word_not_the_callers() throws Exception {
        var came = json(
                send(get("/property/x").header("X-Forwarded-For", "1.2.3.4").header("Forwarded", "for=1.2.3.4")));
        assertThat(came.get("x-forwarded-for").asText()).isEqualTo("127.0.0.1");
        assertThat(came.get("x-forwarded-proto").asText()).isEqualTo("http");
        assertThat(came.get("x-forwarded-host").asText()).isEqualTo("localhost:" + port);
        assertThat(came.get("forwarded").asText()).isEmpty();
    }

    @Test
    void the_trace_of_the_caller_travels_on_and_comes_back() throws Exception {
        var sent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var answer = send(get("/property/x").header("traceparent", sent));
        assertThat(json(answer).get("traceparent").asText()).isEqualTo(sent);
        assertThat(answer.headers().firstValue("X-Trace-Id")).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void a_body_of_many_mebibytes_arrives_whole() throws Exception {
        var answer = send(request("/property/import").POST(BodyPublishers.ofInputStream(() -> new Zeros(40 * MIB))));
        assertThat(json(answer).get("bytes").asLong()).isEqualTo(40 * MIB);
    }

    @Test
    void an_unknown_path_is_a_problem_in_chinese_or_english() throws Exception {
        var chinese = send(get("/propertyx/api"));
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(chinese);
        assertThat(problem.get("type").asText()).isEqualTo("/property/problems/gateway.not-found");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("code").asText()).isEqualTo("gateway.not-found");
        assertThat(problem.get("detail").asText()).isEqualTo("没有这个地址");
        assertThat(chinese.headers().firstValue("X-Trace-Id"))
                .contains(problem.get("traceId").asText());
        var english = json(send(get("/").uri(address("/nowhere")).header("Accept-Language", "en-GB, en")));
        assertThat(english.get("detail").asText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void a_service_that_is_down_is_a_502_with_a_time_to_try_again() throws Exception {
        var answer = send(get("/market/api/v1/markets"));
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(json(answer).get("type").asText()).isEqualTo("/market/problems/gateway.upstream-down");
    }

    @Test
    void a_service_that_dies_in_the_middle_of_a_call_is_a_502() throws Exception {
        upstream.createContext("/property/dies", HttpExchange::close);
        assertThat(send(get("/property/dies")).statusCode()).isEqualTo(502);
    }

    @Test
    void a_body_of_256_mebibytes_passes() throws Exception {
        var answer = send(request("/property/import").POST(BodyPublishers.ofInputStream(() -> new Zeros(256 * MIB))));
        assertThat(json(answer).get("bytes").asLong()).isEqualTo(256 * MIB);
    }

    @Test
    void one_byte_more_is_a_413_also_when_the_length_was_not_announced() throws Exception {
        var answer =
                send(request("/property/import").POST(BodyPublishers.ofInputStream(() -> new Zeros(256 * MIB + 1))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).get("code").asText()).isEqualTo("gateway.too-large");
    }

    @Test
    void an_announced_length_above_the_limit_is_refused_before_the_body() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST /property/import HTTP/1.1\r\nHost: x\r\nContent-Length: " + (256 * MIB + 1)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(line).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void an_answer_without_a_body_stays_without() throws Exception {
        upstream.createContext("/property/none", exchange -> exchange.sendResponseHeaders(204, -1));
        upstream.createContext("/property/same", exchange -> exchange.sendResponseHeaders(304, -1));
        assertThat(send(get("/property/none")).statusCode()).isEqualTo(204);
        assertThat(send(get("/property/same")).statusCode()).isEqualTo(304);
        assertThat(send(get("/property/none")).headers().firstValue("Transfer-Encoding"))
                .isEmpty();
        assertThat(send(request("/property/x").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_first_page_names_the_documentation_of_each_service() throws Exception {
        assertThat(send(get("/")).body()).contains("href=\"/property/docs/\"", "href=\"/market/docs/\"");
    }

    private void tellWhatCame(HttpExchange exchange) throws IOException {
        long bytes = 0;
        var buffer = new byte[1 << 16];
        try (var body = exchange.getRequestBody()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
            }
        }
        var json = new ObjectMapper().createObjectNode();
        json.put("uri", exchange.getRequestURI().toString()).put("bytes", bytes);
        for (var name : List.of(
                "host",
                "authorization",
                "x-forwarded-for",
                "x-forwarded-proto",
                "x-forwarded-host",
                "forwarded",
                "traceparent")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            json.put(name, value == null ? "" : value);
        }
        exchange.getResponseHeaders().add("X-Upstream", "yes");
        var answer = json.toString().getBytes(StandardCharsets.UTF_8);
        var head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(201, head ? -1 : answer.length);
        if (!head) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A body that needs no memory. */
    private static final class Zeros extends InputStream {
        private long left;

        private Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var n = (int) Math.min(left, length);
            left -= n;
            return n;
        }
    }
}
