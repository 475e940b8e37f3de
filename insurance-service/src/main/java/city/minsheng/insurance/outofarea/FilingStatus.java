package city.minsheng.insurance.outofarea;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Life of a filing (备案): it begins with its case and holds from the approval on. */
@Schema(name = "FilingStatus", description = "备案状态:办理中、已生效、已取消、未生效 · Status of a filing")
public enum FilingStatus {
    SUBMITTED("办理中"),
    ACTIVE("已生效"),
    CANCELLED("已取消"),
    LAPSED("未生效");

    private final String label;

    FilingStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may happen next. No default: a new state compiles only once its moves are written down. */
    Set<FilingMove> moves() {
        return switch (this) {
            case SUBMITTED -> Set.of(FilingMove.ACTIVATE, FilingMove.LAPSE);
            case ACTIVE -> Set.of(FilingMove.CANCEL);
            case CANCELLED, LAPSED -> Set.of();
        };
    }
}
