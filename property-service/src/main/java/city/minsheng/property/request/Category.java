package city.minsheng.property.request;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a request goes (诉求分类) and what "5341" promises for it: the one home of its numbers. Source: the article, "5分钟内回应,
 * 简单问题30分钟内解决,复杂问题4小时内完成,物业自身解决不了的问题1日内提出解决方案".
 */
@Schema(description = "诉求分类:SIMPLE 简单,COMPLEX 复杂,BEYOND_COMPANY 物业自身不能解决 · How far a request goes")
public enum Category {
    SIMPLE("简单问题", Promise.RESOLVE, ofMinutes(30)),
    COMPLEX("复杂问题", Promise.RESOLVE, ofHours(4)),
    BEYOND_COMPANY("物业自身不能解决", Promise.PLAN, ofHours(24));

    /** Promised for every request, before anybody has classified it. */
    static final Duration RESPOND_WITHIN = ofMinutes(5);

    private final String label;
    final Promise promise;
    final Duration limit;

    Category(String label, Promise promise, Duration limit) {
        this.label = label;
        this.promise = promise;
        this.limit = limit;
    }

    public String label() {
        return label;
    }
}
