package city.minsheng.property.live;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import city.minsheng.common.identity.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The connection on which notices are pushed. What the other side sends is not read. */
@WebSocket(path = LiveSocket.PATH)
@RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
class LiveSocket {
    static final String PATH = "/api/v1/notices/live";
    static final String PROTOCOL = "minsheng.notice";
    static final Set<String> ROLES = Set.of(PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER);

    private static final Logger LOG = Logger.getLogger(LiveSocket.class);
    private static final String AFTER = "after=";

    @Inject
    SecurityIdentity identity;

    @Inject
    LiveFeedJob feed;

    @OnOpen
    void open(WebSocketConnection connection) {
        var line = new Connected(connection);
        try {
            feed.join(new Listener(connection.id(), Actor.of(identity), line), after(connection));
        } catch (RuntimeException unavailable) {
            LOG.warnf("Nobody could be connected: %s", unavailable.getMessage());
            feed.leave(connection.id());
            line.close(Closing.TRY_AGAIN);
        }
    }

    @OnClose
    Uni<Void> leave(WebSocketConnection connection) {
        feed.leave(connection.id());
        return Uni.createFrom().voidItem();
    }

    /** All that can fail here is reading a message that is too large. */
    @OnError
    Uni<Void> fail(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("Connection %s: %s", connection.id(), failure.getMessage());
        new Connected(connection).close(Closing.TOO_LARGE);
        return Uni.createFrom().voidItem();
    }

    /** Whether a value that was given for {@code after} is no id of ours. */
    static boolean isUnreadable(String after) {
        return after != null
                && !after.matches("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    }

    private static UUID after(WebSocketConnection connection) {
        var query = connection.handshakeRequest().query();
        for (var part : query == null ? new String[0] : query.split("&")) {
            if (part.startsWith(AFTER)) {
                return UUID.fromString(URLDecoder.decode(part.substring(AFTER.length()), StandardCharsets.UTF_8));
            }
        }
        return null;
    }

    /** A connection of the framework, as a listener's line. */
    private record Connected(WebSocketConnection connection) implements Line {
        @Override
        public void send(String text, Runnable written) {
            connection.sendText(text).subscribe().with(done -> written.run(), this::lost);
        }

        @Override
        public void close(Closing why) {
            if (connection.isOpen()) {
                connection
                        .close(new CloseReason(why.code, why.reason))
                        .subscribe()
                        .with(done -> {}, this::lost);
            }
        }

        private void lost(Throwable gone) {
            LOG.debugf("Connection %s is gone: %s", connection.id(), gone.getMessage());
        }
    }
}
