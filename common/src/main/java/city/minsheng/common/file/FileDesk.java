package city.minsheng.common.file;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.CommonProblem;
import city.minsheng.common.problem.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Takes a file in. Its content is kept first and under an id that nobody knows, its row is written after that: what has no
 * row is nobody's, and is swept away. So a failure at any moment leaves nothing, and no row is without its content.
 */
@ApplicationScoped
class FileDesk {
    private static final String UNDECLARED = "application/octet-stream";

    @Inject
    @All
    List<FileSubject> subjects;

    @Inject
    FileConfig config;

    @Inject
    FileStore store;

    @Inject
    StoredFiles files;

    @Inject
    InstantSource time;

    /** Outside of a transaction: no connection waits for the store. */
    FileView take(String subjectKind, UUID subjectId, FileUpload upload, Actor actor) throws IOException {
        var subject = subject(subjectKind);
        if (!subject.mayAddFiles(actor)) {
            throw Refusal.of(CommonProblem.FORBIDDEN);
        }
        subject.requireVisible(actor, subjectId);
        var kind = kind(upload);
        try (var copy = CleanCopy.of(upload.uploadedFile(), kind)) {
            var id = Ids.next(time.instant());
            store.put(id, copy.file());
            var name = FileName.of(upload.fileName(), kind);
            var file = files.add(new FileOrder(
                    id, subject.mostFiles(), subjectKind, subjectId, kind, name, copy.bytes(), copy.sha256(), actor));
            if (file.existed()) {
                store.delete(id);
            }
            return file;
        }
    }

    FileSubject subject(String kind) {
        return subjects.stream()
                .filter(subject -> subject.subjectKind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.of(FileProblem.SUBJECT_UNKNOWN, kind));
    }

    /** What the file is, its content says; what was declared must not differ. */
    private FileKind kind(FileUpload upload) throws IOException {
        var bytes = Files.size(upload.uploadedFile());
        if (bytes == 0) {
            throw Refusal.of(FileProblem.EMPTY);
        }
        if (bytes > config.most().asLongValue()) {
            throw Refusal.of(CommonProblem.TOO_LARGE, (config.most().asLongValue() >> 20) + " MiB");
        }
        var found = MediaTypes.of(upload.uploadedFile());
        var kind = FileKind.of(found)
                .filter(config.kinds()::contains)
                .orElseThrow(() -> Refusal.of(FileProblem.KIND, found, taken()));
        var declared = MediaTypes.plain(upload.contentType());
        if (!declared.equals(found) && !declared.equals(UNDECLARED)) {
            throw Refusal.of(FileProblem.DIFFERS, found, declared);
        }
        return kind;
    }

    private String taken() {
        return config.kinds().stream().map(FileKind::mediaType).sorted().collect(Collectors.joining(", "));
    }
}
