package city.minsheng.common.http;

import city.minsheng.common.time.Clocks;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes every instant as people here read it, RFC 3339 with {@code +08:00}, and reads no JSON of more than 1 MiB. */
@Singleton
class LocalTimes implements ObjectMapperCustomizer {
    private static final long LONGEST_JSON = 1 << 20;

    /** Last of all, because Jackson asks the module first that was registered last. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(LONGEST_JSON)
                        .build());
        mapper.registerModule(new SimpleModule("local-times").addSerializer(new StdSerializer<Instant>(Instant.class) {
            @Override
            public void serialize(Instant at, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(Clocks.ZONE)));
            }
        }));
    }
}
