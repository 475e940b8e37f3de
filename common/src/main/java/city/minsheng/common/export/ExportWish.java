package city.minsheng.common.export;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this request wants as a spreadsheet, and the file that is made for it, which is gone when it has been answered. */
@RequestScoped
public class ExportWish {
    private boolean asked;
    private Layout layout;
    private Path file;
    private String tag;

    /** @param wanted how it looks; null when the endpoint writes it by itself */
    void ask(Layout wanted) {
        asked = true;
        layout = wanted;
    }

    /** Whether a spreadsheet is wanted. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether the file is still to be made; an endpoint may call others that do not know of it. */
    boolean isOpen() {
        return layout != null && file == null;
    }

    Layout layout() {
        return layout;
    }

    Path begin() throws IOException {
        file = Files.createTempFile("export", ".xlsx");
        return file;
    }

    void finish(String itsTag) {
        tag = itsTag;
    }

    Path file() {
        return file;
    }

    /** Null unless the file is complete. */
    String tag() {
        return tag;
    }

    @PreDestroy
    void forget() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
