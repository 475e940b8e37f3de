package city.minsheng.property.request;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the owner was asked whether he is content (回访); never changed, never taken away. */
@Embeddable
record Visit(@Enumerated(STRING) Answer answer, String comment, String actor, Instant at) {

    /** What the owner said (回访结果). */
    @Schema(
            name = "VisitAnswer",
            description = "回访结果:SATISFIED 满意,UNSATISFIED 不满意,UNREACHED 未联系上 · What the owner said")
    enum Answer {
        SATISFIED,
        UNSATISFIED,
        UNREACHED
    }
}
