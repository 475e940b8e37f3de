package city.minsheng.local.bench;

import city.minsheng.local.Http;
import city.minsheng.local.Platform;
import city.minsheng.local.Service;
import city.minsheng.local.process.Child;
import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** A read of real data by somebody who is signed in, asked for again and again until a service gives it. */
record FirstAnswer(HttpRequest request) {
    static final int PAUSE_MILLIS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static FirstAnswer of(Platform platform, Service service) {
        var address = "http://127.0.0.1:" + platform.settings().port(service.port) + service.prefix()
                + "/api/v1/statistics/overview?asOf=2022-09-24";
        return new FirstAnswer(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + platform.token("auditor"))
                .build());
    }

    void await(Child child) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Http.send(request).filter(answer -> answer.statusCode() == 200).isEmpty()) {
            if (!child.isAlive()) {
                throw new Failure(child.obituary());
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(child.name() + " does not answer: see its log.");
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }
}
