package city.minsheng.property.live;

import static city.minsheng.property.Sample.OWNER_A;
import static city.minsheng.property.Sample.STAFF_A;
import static city.minsheng.property.Sample.STAFF_B;
import static city.minsheng.property.Sample.TOWN_A;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.property.Sample;
import city.minsheng.property.notice.About;
import city.minsheng.property.notice.Address;
import city.minsheng.property.notice.Audience;
import city.minsheng.property.notice.Letter;
import city.minsheng.property.notice.NoticeKind;
import city.minsheng.property.notice.Notices;
import city.minsheng.property.notice.Occasion;
import city.minsheng.property.notice.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LiveSocketTest {
    private static final String PATH = "/api/v1/notices/live";

    @TestHTTPResource(PATH)
    URI http;

    @Inject
    LiveFeedJob feed;

    @Inject
    WebSocketChannel channel;

    @Inject
    Notices notices;

    @Inject
    InstantSource time;

    private final List<Ear> ears = new ArrayList<>();

    @BeforeEach
    void load() {
        Sample.load();
        feed.run();
    }

    @AfterEach
    void leave() throws Exception {
        ears.forEach(Ear::leave);
        for (int i = 0; i < 50 && feed.listeners().size() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(feed.listeners().size()).as("whoever leaves is forgotten").isZero();
    }

    @Test
    void the_company_hears_within_two_seconds_and_another_hears_nothing() throws Exception {
        var about = Outbox.served();
        var ours = connect(STAFF_A);
        var theirs = connect(STAFF_B);
        try (var replica = Executors.newSingleThreadScheduledExecutor()) {
            replica.scheduleAtFixedRate(feed::run, 0, 1, TimeUnit.SECONDS);
            Thread.sleep(100);
            var id = told(about, Occasion.late("RESPOND", time.instant()));
            var begun = System.nanoTime();
            var message = ours.next();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(message.path("type").asText()).isEqualTo("NOTICE");
            assertThat(message.at("/notice/id").asText()).isEqualTo(id);
            assertThat(message.at("/notice/kind").asText()).isEqualTo("LATE");
            assertThat(message.at("/notice/at").asText()).endsWith("+08:00");
            assertThat(message.toString()).doesNotContain("管道");
            assertReported(id);
            assertThat(theirs.hasHeard(id)).isFalse();
            replica.shutdown();
        }
    }

    @Test
    void an_officer_hears_what_was_escalated_to_him() throws Exception {
        var officer = connect(TOWN_A);
        var staff = connect(STAFF_A);
        var id = told(Outbox.served(), Occasion.escalated("RESPOND", time.instant(), 2, TOWN_A.region()));
        feed.push();
        assertThat(officer.next().at("/notice/id").asText()).isEqualTo(id);
        assertThat(staff.hasHeard(id)).isFalse();
    }

    @Test
    void what_nobody_has_heard_is_said_again_when_it_is_tried_again() throws Exception {
        var id = told(Outbox.served(), Occasion.late("RESPOND", time.instant()));
        feed.run();
        assertThat(Outbox.status(id)).isEqualTo("PENDING");
        var late = connect(STAFF_A);
        feed.run();
        assertThat(late.hasHeard(id)).isFalse();
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(channel.deliver(letter(id), "x")).isPresent());
        feed.push();
        assertThat(late.next().at("/notice/id").asText()).isEqualTo(id);
        assertReported(id);
    }

    @Test
    void a_notice_that_is_committed_after_a_later_one_is_not_lost() throws Exception {
        var first = Outbox.served();
        var second = Outbox.served();
        var ear = connect(STAFF_A);
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var slow = Executors.newSingleThreadExecutor()) {
            var done = slow.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                notices.tell(first, Occasion.late("RESPOND", time.instant()), time.instant());
                written.countDown();
                wait(commit);
            }));
            wait(written);
            Thread.sleep(5);
            var early = told(second, Occasion.late("RESPOND", time.instant()));
            feed.push();
            assertThat(ear.next().at("/notice/id").asText()).isEqualTo(early);
            commit.countDown();
            done.get();
            feed.push();
            var late = Outbox.told(first, NoticeKind.LATE).getFirst();
            assertThat(late).isLessThan(early);
            assertThat(ear.next().at("/notice/id").asText()).isEqualTo(late);
        }
    }

    @Test
    void whoever_comes_back_hears_what_he_missed() throws Exception {
        var about = Outbox.served();
        var known = told(about, Occasion.assigned(1, STAFF_A.person()));
        var missed = told(about, Occasion.assigned(2, STAFF_A.person()));
        var notHis = told(about, Occasion.assigned(3, UUID.randomUUID()));
        feed.push(); // nobody is there: it is not new any more
        var ear = open(STAFF_A, "?after=" + known.replace("-", "%2D"));
        assertThat(ear.ready()).contains(missed).doesNotContain(known, notHis);
        assertReported(missed);
    }

    @Test
    void up_to_200_are_sent_again_and_with_more_one_reads_the_list() throws Exception {
        var reader = TestUser.of("long-away", "PROPERTY_STAFF").at("9137152500009F1D6D");
        var about = new About(Outbox.served().requestId(), "WY-1", 1, "GX0001", "371525001042", reader.org());
        var known = told(about, Occasion.assigned(0, reader.person()));
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 1; i <= LiveFeedJob.MOST_REPLAYED; i++) {
                notices.tell(about, Occasion.assigned(i, reader.person()), time.instant());
            }
        });
        feed.push(); // nobody is there: it is not new any more
        assertThat(open(reader, "?after=" + known).ready()).hasSize(200).doesNotContain("MISSED");
        told(about, Occasion.assigned(201, reader.person()));
        feed.push();
        assertThat(open(reader, "?after=" + known).ready()).containsExactly("MISSED");
    }

    @Test
    void a_browser_gives_its_token_as_a_sub_protocol() throws Exception {
        var ear = new Ear();
        ears.add(ear);
        ear.socket = Ear.CLIENT
                .newWebSocketBuilder()
                .subprotocols(LiveSocket.PROTOCOL, "bearer." + STAFF_A.token())
                .buildAsync(address(""), ear)
                .join();
        assertThat(ear.socket.getSubprotocol()).isEqualTo(LiveSocket.PROTOCOL);
        ear.ready();
    }

    @Test
    void a_handshake_without_the_right_to_it_is_a_problem() {
        handshake(given())
                .get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("anonymous"));
        for (var token : List.of("nonsense", STAFF_A.expiredToken(), STAFF_A.forgedToken(), STAFF_A.foreignToken())) {
            handshake(given().auth().oauth2(token))
                    .get(PATH)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("token.invalid"));
            handshake(given().header("Sec-WebSocket-Protocol", "minsheng.notice, bearer." + token))
                    .get(PATH)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token.invalid"));
        }
        handshake(OWNER_A.call())
                .get(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden"));
        handshake(TestUser.of("odd", "PROPERTY_STAFF").in("37").call())
                .get(PATH)
                .then()
                .statusCode(403);
        for (var after : List.of("x", "00000000-0000-0000-0000-000000000000", "'")) {
            handshake(STAFF_A.call())
                    .queryParam("after", after)
                    .get(PATH)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("code", equalTo("parameter.invalid"));
        }
    }

    @Test
    void a_call_without_an_upgrade_is_told_the_limits() {
        STAFF_A.call()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("subProtocol", equalTo("minsheng.notice"))
                .body("pingSeconds", equalTo(25))
                .body("mostBytes", equalTo(1024))
                .body("mostReplayed", equalTo(200))
                .body("codes.code", hasItems(1008, 1009, 4001, 4002));
        given().auth()
                .oauth2(STAFF_A.token())
                .header("Sec-WebSocket-Key", "x")
                .get(PATH)
                .then()
                .statusCode(400);
    }

    @Test
    void the_connection_ends_with_its_token() throws Exception {
        var ear = Ear.connect(address(""), STAFF_A.token(Duration.ofSeconds(2)));
        ears.add(ear);
        ear.ready();
        assertThat(ear.closed()).isEqualTo(1008);
    }

    @Test
    void what_comes_in_is_not_read_and_too_much_of_it_ends_the_connection() throws Exception {
        var ear = connect(STAFF_A);
        ear.socket.sendText("{\"seen\": \"x\"}", true).join();
        ear.socket.sendText("x".repeat(1024), true).join();
        var id = told(Outbox.served(), Occasion.late("RESPOND", time.instant()));
        feed.push();
        assertThat(ear.next().at("/notice/id").asText()).isEqualTo(id);
        ear.socket.sendText("x".repeat(1025), true).join();
        assertThat(ear.closed()).isEqualTo(1009);
        var inParts = connect(STAFF_A);
        inParts.socket.sendText("x".repeat(1000), false).join();
        inParts.socket.sendText("x".repeat(1000), true).join();
        assertThat(inParts.closed()).isEqualTo(1009);
    }

    @Test
    void a_service_that_ends_sends_everybody_to_another_one() throws Exception {
        var staff = connect(STAFF_A);
        var officer = connect(TOWN_A);
        feed.leave((ShutdownDelayInitiatedEvent) null);
        assertThat(staff.closed()).isEqualTo(1001);
        assertThat(officer.closed()).isEqualTo(1001);
        var late = connect(STAFF_A);
        feed.end(null);
        assertThat(late.closed()).isEqualTo(1001);
    }

    @Test
    void a_reader_who_does_not_read_is_dropped() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(http.getHost(), http.getPort()));
            socket.getOutputStream()
                    .write(("GET " + http.getPath()
                                    + " HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Authorization: Bearer " + STAFF_A.token() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 101");
            for (int i = 0; i < 50 && feed.listeners().size() == 0; i++) {
                Thread.sleep(20);
            }
            var reader = connect(STAFF_A);
            var to = new Address(Audience.COMPANY, STAFF_A.org(), null);
            var text = "{\"x\": \"" + "x".repeat(10_000) + "\"}";
            int sent = 0;
            for (; sent < 20_000 && feed.listeners().size() == 2; sent++) {
                feed.listeners().tell(to, text, () -> {});
                reader.catchUp(sent - 50); // the other one reads
            }
            assertThat(feed.listeners().size()).as("after %d messages", sent).isEqualTo(1);
            assertThat(reader.socket.isInputClosed()).isFalse();
        }
    }

    private Ear connect(TestUser user) throws InterruptedException {
        var ear = open(user, "");
        ear.ready();
        return ear;
    }

    private Ear open(TestUser user, String query) {
        var ear = Ear.connect(address(query), user.token());
        ears.add(ear);
        return ear;
    }

    private URI address(String query) {
        return URI.create(http.toString().replaceFirst("http", "ws") + query);
    }

    private static RequestSpecification handshake(RequestSpecification call) {
        return call.header("Upgrade", "websocket")
                .header("Connection", "Upgrade")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    }

    private String told(About about, Occasion occasion) {
        Outbox.tell(notices, about, occasion, time.instant());
        return Outbox.told(about, occasion.kind()).getLast();
    }

    /** It is known to have arrived a moment after it was heard. */
    private void assertReported(String id) throws InterruptedException {
        for (int i = 0; i < 50 && !Outbox.status(id).equals("SENT"); i++) {
            Thread.sleep(50);
            feed.report();
        }
        assertThat(Outbox.status(id)).isEqualTo("SENT");
    }

    private Letter letter(String id) {
        return notices.letters(List.of(UUID.fromString(id))).getFirst();
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
