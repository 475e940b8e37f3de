package city.minsheng.local;

import city.minsheng.local.process.Failure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** {@code ./dev clock}: one time for all four services. */
record PlatformClock(Settings settings, Progress progress) {
    private static final Pattern STEP = Pattern.compile("([+-])(?:([0-9]{1,6})([dhms])|(P[0-9DTHMS]+))");

    /** @param wanted an instant, a step such as {@code +5d}, {@code real}, or null to be told the time */
    int run(String wanted) {
        if (wanted == null) {
            progress.plain(ask(Service.PROPERTY));
            return 0;
        }
        var absolute = wanted.equals("real")
                ? wanted
                : target(wanted, STEP.matcher(wanted).matches() ? now() : null);
        for (var service : Service.values()) {
            progress.plain("%-20s %s".formatted(service.module(), put(service, absolute)));
        }
        return 0;
    }

    /** A step becomes an instant before it is sent, so that the services stay together. */
    static String target(String wanted, OffsetDateTime now) {
        try {
            var step = STEP.matcher(wanted);
            if (!step.matches()) {
                return OffsetDateTime.parse(wanted).toString();
            }
            var length = step.group(4) != null
                    ? Duration.parse(step.group(4))
                    : durationOf(Long.parseLong(step.group(2)), step.group(3));
            return (step.group(1).equals("+") ? now.plus(length) : now.minus(length)).toString();
        } catch (DateTimeException | ArithmeticException e) {
            throw new Failure("\"" + wanted + "\" is no time: give 2022-09-24T08:00+08:00, a step such as +5d, +3h,"
                    + " +30m, or real.");
        }
    }

    private static Duration durationOf(long count, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(ask(Service.PROPERTY));
    }

    private String ask(Service service) {
        return answer(service, request(service).GET());
    }

    private String put(Service service, String text) {
        return answer(
                service, request(service).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request(Service service) {
        var address = "http://127.0.0.1:" + settings.port(service.management) + "/clock";
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(10));
    }

    private String answer(Service service, HttpRequest.Builder request) {
        var answer = Http.send(request.build())
                .orElseThrow(() -> new Failure(service.module() + " does not answer: is the platform up?"));
        if (answer.statusCode() != 200) {
            throw new Failure(service.module() + " answered " + answer.statusCode() + ": "
                    + answer.body().strip());
        }
        return answer.body().strip();
    }
}
