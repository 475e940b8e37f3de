package city.minsheng.property.notice;

import city.minsheng.common.policy.PolicyParameters;
import java.time.Duration;
import java.time.LocalDate;

/**
 * When a delivery is tried again (重试间隔): each wait is twice the one before, up to the longest, so many times.
 *
 * @param attempts after how many tries it is given up
 */
record Backoff(Duration first, Duration longest, int attempts) {
    static Backoff on(LocalDate day, PolicyParameters parameters) {
        return new Backoff(
                parameters.on(day, "notice.retry-first").asDuration(),
                parameters.on(day, "notice.retry-longest").asDuration(),
                parameters.on(day, "notice.retry-attempts").asInt());
    }

    /** @param failed how many tries have failed; after none the first is still to come */
    Duration waitAfter(int failed) {
        var wait = first;
        for (int i = 0; i < failed && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
