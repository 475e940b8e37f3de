package city.minsheng.common.imports;

import city.minsheng.common.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A kind of file that can be imported; each bean of this type is served under {@code /api/v1/imports/{kind}}. */
public interface ImportKind {
    /** Name of the file without its ending: {@code communities}. */
    String kind();

    /** What the file holds, "中文 · English". */
    String label();

    /** Who may import it, each within his region. */
    Set<String> roles();

    List<Column> columns();

    /** Begins to read one file for an actor. Everything that is known of the file lives in the answer. */
    ImportRun begin(Actor actor, Instant now);
}
