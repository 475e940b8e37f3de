package city.minsheng.common.problem;

import io.opentelemetry.api.trace.Span;

/** The id under which a request is found in logs and traces. */
public final class Traces {
    private Traces() {}

    /** 32 hexadecimal characters; all zero outside of a request. */
    public static String current() {
        return Span.current().getSpanContext().getTraceId();
    }
}
