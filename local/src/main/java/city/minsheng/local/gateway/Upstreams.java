package city.minsheng.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The instances behind one route, taking turns. */
final class Upstreams {
    private final List<Upstream> all;
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(Route route, Vertx vertx, HttpClient client) {
        all = route.instances().stream()
                .map(instance -> {
                    var upstream = new Upstream(instance.port());
                    if (instance.management() > 0) {
                        upstream.watch(vertx, client, instance.management());
                    }
                    return upstream;
                })
                .toList();
    }

    /** Ports in the order in which they are to be tried: those that are ready first, each call beginning with the next. */
    List<Integer> ports() {
        var first = Math.floorMod(turn.getAndIncrement(), all.size());
        var turned = IntStream.range(0, all.size())
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
        return Stream.concat(
                        turned.stream().filter(Upstream::isReady),
                        turned.stream().filter(upstream -> !upstream.isReady()))
                .map(upstream -> upstream.port)
                .toList();
    }
}
