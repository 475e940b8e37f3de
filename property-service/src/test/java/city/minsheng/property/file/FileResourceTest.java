package city.minsheng.property.file;

import static city.minsheng.property.Sample.AUDIT;
import static city.minsheng.property.Sample.COUNTY_A;
import static city.minsheng.property.Sample.COUNTY_B;
import static city.minsheng.property.Sample.NEIGHBOUR;
import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.testing.Photos;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Sample;
import city.minsheng.property.request.Requests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class FileResourceTest {
    static final String PATH = "/api/v1/files";

    @Inject
    MovableClock clock;

    @Inject
    FileSweepJob sweep;

    @ConfigProperty(name = "FILE_FOLDER")
    Path folder;

    private String request;

    @BeforeEach
    void load() {
        Sample.load();
        request = Requests.submit(OWNER_A, "GX0001");
    }

    @AfterEach
    void followWall() {
        clock.followWall();
    }

    @Test
    void a_photo_of_the_owner_is_kept_without_its_notes_and_seen_by_those_who_see_the_request() throws Exception {
        var sent = upload(OWNER_A, "leak at home.JPEG", Photos.jpegOfTelephone());
        sent.then()
                .statusCode(201)
                .header("Location", startsWith("/property/api/v1/files/"))
                .body("kind", equalTo("JPEG"))
                .body("name", equalTo("leak at home.jpg"))
                .body("subjectId", equalTo(request));
        String id = sent.path("id");
        for (var user : new TestUser[] {OWNER_A, STAFF_A, COUNTY_A, AUDIT}) {
            var kept = user.call().get(PATH + "/" + id + "/content");
            kept.then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", containsString("sandbox"))
                    .header("Cache-Control", startsWith("private"))
                    .header("Content-Length", equalTo(sent.path("bytes").toString()))
                    .header("Content-Disposition", containsString("attachment; filename=\"" + id + ".jpg\""));
            assertThat(new String(kept.asByteArray(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(Photos.SECRET);
            var sha = MessageDigest.getInstance("SHA-256").digest(kept.asByteArray());
            assertThat(HexFormat.of().formatHex(sha)).isEqualTo(sent.path("sha256"));
        }
        STAFF_A.call().get(PATH + "/" + id).then().statusCode(200).body("name", equalTo("leak at home.jpg"));
        STAFF_A.call()
                .get(PATH + "?subjectKind=service-request&subjectId=" + request)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
        assertThat(PlatformResource.ask("select name_sealed from stored_file where id = '" + id + "'"))
                .noneMatch(name -> name.contains("leak"));
        assertThat(PlatformResource.ask(
                        "select action from audit_entry where kind = 'file' and object_id = '" + id + "' order by id"))
                .containsExactly("UPLOAD", "READ", "READ", "READ", "READ");
    }

    @Test
    void others_learn_nothing_of_a_file() {
        String id = upload(OWNER_A, "a.png", Photos.pngWithTexts()).path("id");
        for (var user : new TestUser[] {NEIGHBOUR, STAFF_B, COUNTY_B}) {
            for (var path : new String[] {"", "/content"}) {
                user.call().get(PATH + "/" + id + path).then().statusCode(404).body("code", equalTo("file.missing"));
            }
            user.call().post(PATH + "/" + id + "/link").then().statusCode(404);
            user.call()
                    .get(PATH + "?subjectKind=service-request&subjectId=" + request)
                    .then()
                    .statusCode(404);
            upload(user, "b.pdf", Photos.pdf()).then().statusCode(404).body("code", equalTo("request.missing"));
        }
        given().get(PATH + "/" + id).then().statusCode(401);
        given().get(PATH + "/" + id + "/content").then().statusCode(401);
        given().post(PATH + "/" + id + "/link").then().statusCode(401);
        given().multiPart(part("a.pdf", Photos.pdf(), null)).post(PATH).then().statusCode(401);
        OWNER_A.call().get(PATH + "/" + request).then().statusCode(404);
        upload(AUDIT, "b.pdf", Photos.pdf()).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void what_is_not_a_file_of_ours_is_refused_and_leaves_nothing() throws IOException {
        assertRefused("a.jpg", new byte[0], "image/jpeg", 422, "file.empty");
        assertRefused("a.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8), "image/jpeg", 415, "file.kind");
        assertRefused("a.gif", "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1), "image/gif", 415, "file.kind");
        assertRefused("a.jpg", Photos.pngWithTexts(), "image/jpeg", 422, "file.differs");
        assertRefused("a.jpg", Photos.half(Photos.plainJpeg()), "image/jpeg", 422, "file.damaged");
        var large = Arrays.copyOf(Photos.pdf(), (20 << 20) + 1);
        assertRefused("a.pdf", large, "application/pdf", 413, "too-large");
        assertThat(PlatformResource.ask("select id from stored_file where subject_id = '" + request + "'"))
                .isEmpty();
    }

    @Test
    void a_file_of_the_most_bytes_is_taken() {
        upload(OWNER_A, "a.pdf", Arrays.copyOf(Photos.pdf(), 20 << 20)).then().statusCode(201);
    }

    @Test
    void a_form_that_is_not_whole_is_refused() {
        var pdf = part("a.pdf", Photos.pdf(), null);
        form("service-request", request).post(PATH).then().statusCode(400).body("code", equalTo("invalid"));
        form("", request).multiPart(pdf).post(PATH).then().statusCode(400);
        form("service-request", "1").multiPart(pdf).post(PATH).then().statusCode(400);
        form("community", request)
                .multiPart(pdf)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("file.subject-unknown"));
        OWNER_A.call("{}").post(PATH).then().statusCode(415);
        OWNER_A.call().get(PATH).then().statusCode(400).body("code", equalTo("parameter.invalid"));
        OWNER_A.call()
                .get(PATH + "?subjectKind=service-request&subjectId=1")
                .then()
                .statusCode(400);
    }

    @Test
    void the_same_content_is_there_once_however_often_it_is_sent() throws Exception {
        Callable<Response> call = () -> upload(OWNER_A, "a.pdf", Photos.pdf());
        try (var pool = Executors.newFixedThreadPool(6)) {
            var answers = pool.invokeAll(Collections.nCopies(6, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
            assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                    .hasSize(1);
        }
        assertThat(PlatformResource.ask("select id from stored_file where subject_id = '" + request + "'"))
                .hasSize(1);
    }

    @Test
    void a_key_repeats_the_first_answer() {
        var part = part("a.png", Photos.pngWithTexts(), "image/png");
        var first = form("service-request", request)
                .header("Idempotency-Key", "f-1")
                .multiPart(part);
        var answer = first.post(PATH);
        answer.then().statusCode(201);
        var again = form("service-request", request)
                .header("Idempotency-Key", "f-1")
                .multiPart(part);
        var second = again.post(PATH);
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asByteArray()).isEqualTo(answer.asByteArray());
        form("service-request", request)
                .header("Idempotency-Key", "f-1")
                .multiPart(part("b.pdf", Photos.pdf(), null))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency.key-reused"));
    }

    @Test
    void a_request_takes_twenty_files() {
        for (int i = 0; i < 20; i++) {
            upload(OWNER_A, "a.pdf", pdf(i)).then().statusCode(201);
        }
        upload(OWNER_A, "a.pdf", pdf(20)).then().statusCode(409).body("code", equalTo("file.too-many"));
        upload(OWNER_A, "a.pdf", pdf(7)).then().statusCode(200);
        OWNER_A.call()
                .get(PATH + "?limit=7&subjectKind=service-request&subjectId=" + request)
                .then()
                .body("items", hasSize(7))
                .header("Link", containsString("cursor="));
    }

    @Test
    void a_link_opens_without_a_token_to_its_last_second() {
        var start = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        String id = upload(OWNER_A, "a.png", Photos.pngWithTexts()).path("id");
        clock.stopAt(start);
        var link = STAFF_A.call().post(PATH + "/" + id + "/link");
        link.then().statusCode(200);
        String url = link.path("url");
        assertThat(OffsetDateTime.parse(link.path("expiresAt")).toInstant())
                .isEqualTo(start.plus(Duration.ofMinutes(5)));
        open(url).then().statusCode(200).contentType("image/png").header("Cache-Control", "private, max-age=300");
        clock.stopAt(start.plus(Duration.ofMinutes(5)));
        open(url).then().statusCode(200);
        clock.stopAt(start.plus(Duration.ofMinutes(5)).plusMillis(1));
        open(url).then().statusCode(410).body("code", equalTo("file.link-expired"));
    }

    @Test
    void a_link_that_we_did_not_make_opens_nothing() {
        String id = upload(OWNER_A, "a.png", Photos.pngWithTexts()).path("id");
        String other = upload(OWNER_A, "b.pdf", Photos.pdf()).path("id");
        String url = OWNER_A.call().post(PATH + "/" + id + "/link").path("url");
        var later = url.replaceFirst("expires=\\d+", "expires=99999999999");
        var last = url.charAt(url.length() - 1);
        for (var forged : new String[] {
            later,
            url.replace(id, other),
            url.substring(0, url.length() - 1) + (last == '0' ? '1' : '0'),
            url.replaceFirst("&signature=.*", ""),
            url.replaceFirst("expires=\\d+", "expires=x"),
            "/property" + PATH + "/" + id + "/shared"
        }) {
            open(forged).then().statusCode(404).body("code", equalTo("file.link-invalid"));
        }
    }

    @Test
    void what_an_upload_left_is_swept_away_and_what_has_a_row_stays() throws IOException {
        String id = upload(OWNER_A, "a.pdf", Photos.pdf()).path("id");
        var now = Instant.now();
        var old = Files.write(folder.resolve(idOf(now.minus(Duration.ofHours(2)))), new byte[3]);
        var half = Files.write(folder.resolve(idOf(now.minus(Duration.ofHours(2))) + ".part"), new byte[3]);
        var fresh = Files.write(folder.resolve(idOf(now.minus(Duration.ofMinutes(50)))), new byte[3]);
        sweep.run();
        assertThat(old).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(fresh).exists();
        clock.moveTo(now.plus(Duration.ofHours(3)));
        sweep.run();
        assertThat(fresh).doesNotExist();
        assertThat(folder.resolve(id)).exists();
    }

    private static String idOf(Instant at) {
        return Ids.next(at).toString();
    }

    private static byte[] pdf(int number) {
        return (new String(Photos.pdf(), StandardCharsets.ISO_8859_1) + number).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The address of a link, as a page would ask for it. */
    private static Response open(String url) {
        return given().basePath("").urlEncodingEnabled(false).get(url);
    }

    private void assertRefused(String name, byte[] content, String type, int status, String code) throws IOException {
        form("service-request", request)
                .multiPart(part(name, content, type))
                .post(PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private RequestSpecification form(String subjectKind, String subjectId) {
        return OWNER_A.call().multiPart("subjectKind", subjectKind).multiPart("subjectId", subjectId);
    }

    private Response upload(TestUser user, String name, byte[] content) {
        return user.call()
                .multiPart("subjectKind", "service-request")
                .multiPart("subjectId", request)
                .multiPart(part(name, content, null))
                .post(PATH);
    }

    private static MultiPartSpecification part(String name, byte[] content, String type) {
        return new MultiPartSpecBuilder(content)
                .controlName("file")
                .fileName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType(type == null ? "application/octet-stream" : type)
                .build();
    }
}
