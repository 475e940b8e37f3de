package city.minsheng.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One instance behind a route. It takes calls while its readiness says so, as behind a Kubernetes service. */
final class Upstream {
    private static final long ASKED_EVERY_MILLIS = 250;
    private static final int PATIENCE_MILLIS = 2_000;

    final int port;
    private volatile boolean ready = true;

    Upstream(int port) {
        this.port = port;
    }

    boolean isReady() {
        return ready;
    }

    /** Asks for the readiness from now on. */
    void watch(Vertx vertx, HttpClient client, int management) {
        ready = false;
        vertx.setPeriodic(0, ASKED_EVERY_MILLIS, timer -> ask(client, management));
    }

    private void ask(HttpClient client, int management) {
        var readiness = new RequestOptions()
                .setHost("127.0.0.1")
                .setPort(management)
                .setMethod(HttpMethod.GET)
                .setURI("/q/health/ready")
                .setTimeout(PATIENCE_MILLIS);
        client.request(readiness)
                .compose(request -> request.send())
                .onComplete(
                        answer -> ready = answer.succeeded() && answer.result().statusCode() == 200);
    }
}
