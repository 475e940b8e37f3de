package city.minsheng.common.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that stands for a stored row: its version becomes the {@code ETag}. */
public interface Versioned {
    UUID id();

    @JsonIgnore
    @Schema(hidden = true)
    long version();

    /** Whether the call found what it would have made: the answer of a POST that creates is then 200 instead of 201. */
    default boolean existed() {
        return false;
    }

    /** The strong entity tag of a version. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
