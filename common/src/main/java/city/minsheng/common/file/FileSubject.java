package city.minsheng.common.file;

import city.minsheng.common.identity.Actor;
import java.util.UUID;

/** A kind of thing that files belong to (附件所属): whoever may see the thing may see its files. */
public interface FileSubject {
    /** As it stands in calls: {@code service-request}. */
    String subjectKind();

    /** How many files one thing may have. */
    default int mostFiles() {
        return 20;
    }

    /** Whether the actor's role lets him add files to things of this kind that he may see. */
    boolean mayAddFiles(Actor actor);

    /** Refuses with the 404 of its kind unless the actor may see the thing now. */
    void requireVisible(Actor actor, UUID id);
}
