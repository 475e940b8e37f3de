package city.minsheng.common.http;

import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of every list: how many, and from where. */
public class Paging {
    static final int DEFAULT = 20;
    static final int MOST = 100;

    /** Rows a query where all of them are wanted. */
    private static final int READ_THROUGH = 500;

    @RestQuery
    @Parameter(
            description = "每页条数 · Rows a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @RestQuery
    @Parameter(
            description = "上一页返回的 nextCursor · The nextCursor of the page before",
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    String cursor;

    private boolean readsThrough;

    /** @throws Refusal 400 {@code parameter.invalid} unless it is 1 to 100 */
    public int limit() {
        if (readsThrough) {
            return READ_THROUGH;
        }
        if (limit == null || limit.isEmpty()) {
            return DEFAULT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Refusal.of(CommonProblem.BAD_PARAMETER, "limit");
        }
        return Integer.parseInt(limit);
    }

    /**
     * The id after which the page begins; null for the first.
     *
     * @throws Refusal 400 {@code cursor.invalid}
     */
    public UUID after() {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal
        }
        throw Refusal.of(CommonProblem.BAD_CURSOR);
    }

    /** From now on it asks for all rows from the cursor on, some hundred at a time. */
    public void readThrough() {
        limit();
        readsThrough = true;
    }

    /** @param next where the page before ended */
    public void goOnAt(String next) {
        cursor = next;
    }

    static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
