package city.minsheng.common.contract;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** States the bounds that hold for every value of the platform, where a value has none of its own. */
final class Limits {
    /** No text enters through a request that is longer; the tests of the contracts hold this. */
    static final int TEXT = 4000;
    /** What a file may hold, and with it a list of refused rows. */
    static final int ROWS = 10_000_000;

    static final int FILE = 256 << 20;

    /** JavaScript loses integers beyond this one. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf((1L << 53) - 1);

    private static final BigDecimal INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Limits() {}

    static void state(Schema schema) {
        if (is(schema, SchemaType.STRING)) {
            text(schema);
        } else if (is(schema, SchemaType.INTEGER)) {
            whole(schema);
        } else if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(ROWS);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void text(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(PortablePattern.of(schema.getPattern()));
        }
        if (schema.getMaxLength() == null && schema.getEnumeration() == null && schema.getConstValue() == null) {
            var format = schema.getFormat() == null ? "" : schema.getFormat();
            schema.setMaxLength(
                    switch (format) {
                        case "uuid" -> 36;
                        case "date" -> 10;
                        case "date-time" -> 35;
                        case "binary" -> FILE;
                        default -> TEXT;
                    });
        }
    }

    private static void whole(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        var most = schema.getFormat().equals("int64") ? WHOLE : INT;
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(most.negate());
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(most);
        }
    }
}
