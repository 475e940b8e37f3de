package city.minsheng.common.time;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** {@code GET} and {@code PUT /clock} on the management port of a local run; in any other run the route is not there. */
@ApplicationScoped
class ClockRoute {
    private static final Pattern STEP = Pattern.compile("([+-])([0-9]{1,6})([dhms])");

    @Inject
    MovableClock clock;

    void register(@Observes ManagementInterface management) {
        if (MovableClock.isMovable()) {
            var router = management.router();
            router.route(HttpMethod.PUT, "/clock")
                    .handler(BodyHandler.create(false).setBodyLimit(64))
                    .handler(this::put);
            router.route(HttpMethod.GET, "/clock").handler(this::answer);
        }
    }

    private void put(RoutingContext context) {
        try {
            set(
                    context.body().asString() == null
                            ? ""
                            : context.body().asString().strip());
            answer(context);
        } catch (DateTimeException notATime) {
            context.response()
                    .setStatusCode(400)
                    .end("Give an instant such as 2022-09-24T08:00+08:00, a step such as +5d, or real\n");
        }
    }

    /** @throws DateTimeException when the text is none of the three forms */
    private void set(String text) {
        var step = STEP.matcher(text);
        if (text.equals("real")) {
            clock.followWall();
        } else if (step.matches()) {
            clock.moveTo(clock.instant().plus(stepOf(step.group(1) + step.group(2), step.group(3))));
        } else {
            clock.moveTo(OffsetDateTime.parse(text).toInstant());
        }
    }

    private static Duration stepOf(String signedCount, String unit) {
        long count = Long.parseLong(signedCount);
        return switch (unit) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }

    private void answer(RoutingContext context) {
        Instant now = clock.instant();
        context.response().putHeader("Content-Type", "text/plain").end(Clocks.local(now) + "\n");
    }
}
