package city.minsheng.common.file;

import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** The files for features that hand them out together; who may have them, they have judged before. */
@ApplicationScoped
public class FileContents {
    @Inject
    StoredFiles files;

    @Inject
    FileStore store;

    /** @throws Refusal 404 {@code file.missing} */
    public String name(UUID id) {
        return files.find(id)
                .orElseThrow(() -> Refusal.of(FileProblem.MISSING, id))
                .name();
    }

    /** To be closed by who opens it. */
    public InputStream open(UUID id) {
        return store.open(id);
    }
}
