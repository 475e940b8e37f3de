package city.minsheng.common.operation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Counts the answers within some times, so that a percentile can be told over all pods of a service. */
class LatencyBuckets {
    private static final double[] MILLISECONDS = {10, 25, 50, 100, 250, 500, 1000, 2500, 5000};
    private static final double[] NANOSECONDS = DoubleStream.of(MILLISECONDS)
            .map(milliseconds -> milliseconds * Duration.ofMillis(1).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(NANOSECONDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
