package city.minsheng.property.notice;

import city.minsheng.common.policy.PolicyParameters;
import city.minsheng.common.time.Clocks;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tries again what has not arrived, and gives up in the end. A delivery that another replica tries is skipped. A crash
 * between sending and recording sends twice: readers tell doubles by the id of the notice.
 */
@ApplicationScoped
class DeliverJob {
    private static final int MOST = 200;

    @Inject
    Deliveries deliveries;

    @Inject
    @All
    List<Channel> channels;

    @Inject
    PolicyParameters parameters;

    @Inject
    InstantSource time;

    @Scheduled(every = "2s")
    void run() {
        while (deliver() == MOST) {
            // another full turn is waiting
        }
    }

    /** @return how many were tried */
    @Transactional
    int deliver() {
        var now = time.instant();
        var backoff = Backoff.on(Clocks.dayOf(now), parameters);
        var byName = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        var due = deliveries.due(now, byName.keySet(), MOST);
        for (var delivery : due) {
            var channel = byName.get(delivery.channel());
            var letter = delivery.notice().letter();
            delivery.tried(channel.deliver(letter, delivery.recipient()), backoff, now);
        }
        return due.size();
    }
}
