package city.minsheng.property.file;

import static city.minsheng.property.Sample.OWNER_A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import city.minsheng.common.testing.Photos;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.property.Sample;
import city.minsheng.property.request.Requests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploads byte by byte, as no library sends them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RawUploadTest {
    @TestHTTPResource("/api/v1/files")
    URI address;

    @ConfigProperty(name = "FILE_FOLDER")
    Path folder;

    @ConfigProperty(name = "quarkus.http.body.uploads-directory")
    Path spool;

    private String request;

    @BeforeEach
    void load() {
        Sample.load();
        request = Requests.submit(OWNER_A, "GX0001");
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing_behind() throws Exception {
        var before = List.of(names(folder), names(spool));
        var body = body("a.jpg", new byte[1 << 20]);
        try (var socket = open(body.length)) {
            socket.getOutputStream().write(body, 0, body.length / 2);
            socket.getOutputStream().flush();
            await(() -> names(spool).size() > before.getLast().size());
        }
        await(() -> names(spool).equals(before.getLast()));
        assertThat(names(folder)).isEqualTo(before.getFirst());
        assertThat(PlatformResource.ask("select id from stored_file where subject_id = '" + request + "'"))
                .isEmpty();
    }

    @Test
    void an_upload_that_says_it_is_too_large_is_refused_before_it_is_read() throws IOException {
        try (var socket = open((20 << 20) + (1 << 17))) {
            assertThat(answer(socket)).contains(" 413 ");
        }
    }

    @Test
    void a_chinese_name_is_kept() throws IOException {
        var body = body("漏水现场.jpg", new byte[0]);
        try (var socket = open(body.length)) {
            socket.getOutputStream().write(body);
            assertThat(answer(socket)).contains(" 201 ");
        }
        OWNER_A.call()
                .get("/api/v1/files?subjectKind=service-request&subjectId=" + request)
                .then()
                .body("items[0].name", equalTo("漏水现场.jpg"));
    }

    private Socket open(int length) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=cut\r
                Content-Length: %d\r
                \r
                """.formatted(address.getPath(), OWNER_A.token(), length);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        for (int tries = 0; tries < 100 && !condition.holds(); tries++) {
            Thread.sleep(100);
        }
        assertThat(condition.holds()).isTrue();
    }

    private byte[] body(String name, byte[] behind) {
        var body = new ByteArrayOutputStream();
        field(body, "subjectKind", "service-request");
        field(body, "subjectId", request);
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Photos.plainJpeg());
        body.writeBytes(behind);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> names(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
