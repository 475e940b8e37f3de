package city.minsheng.property.request;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people see of a clock.
 *
 * @param remainingSeconds until the limit, negative after it; frozen once the clock has stopped or pauses
 */
@Schema(description = "时限 · A clock")
record ClockReading(
        Promise promise,

        @Schema(description = "承诺名称 · Name of the promise", examples = "5 分钟响应")
        String promiseLabel,

        @Schema(description = "第几轮;重办后加一 · Round, one more after a reopening", examples = "1")
        int round,

        @Schema(description = "起算时刻 · When it began") Instant startAt,

        @Schema(description = "期限,恰好到期不算超时 · Limit; exactly at it is in time")
        Instant dueAt,

        @Schema(description = "剩余秒数,超时为负 · Seconds left, negative when late", examples = "299")
        Long remainingSeconds,

        @Schema(description = "是否暂停 · Whether it pauses") boolean paused,

        @Schema(description = "停止时刻;未停不返回 · When it stopped; absent while it runs")
        Instant stoppedAt,

        @Schema(description = "超时时刻;按时则不返回 · When it was missed; absent when it was not")
        Instant breachedAt,

        @Schema(description = "结果;未停不返回 · How it ended; absent while it runs")
        Verdict verdict) {}
