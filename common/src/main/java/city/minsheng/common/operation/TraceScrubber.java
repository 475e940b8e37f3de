package city.minsheng.common.operation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Takes out of a span, before it leaves the service, what may be personal data: a query string holds reasons that people
 * write and the place where somebody stands. The path stays, since it holds ids and codes only.
 */
@ApplicationScoped
class TraceScrubber implements SpanProcessor {
    static final String TAKEN_OUT = "-";
    static final List<AttributeKey<String>> PERSONAL =
            List.of(AttributeKey.stringKey("url.query"), AttributeKey.stringKey("client.address"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : PERSONAL) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, TAKEN_OUT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // nothing can be taken out of a span that has ended
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
