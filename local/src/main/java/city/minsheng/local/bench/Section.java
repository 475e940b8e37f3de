package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One part of the page of figures, between its marks: each command writes its own and leaves the others as they are. */
record Section(String name) {
    private static final String TITLE = "# Performance 性能\n";

    /** Writes the part into the page; a new part goes to the end. */
    void write(Path page, String text) {
        try {
            var before = Files.exists(page) ? Files.readString(page) : TITLE;
            Files.writeString(page, in(before, text));
        } catch (IOException e) {
            throw new Failure("The page could not be written: " + e.getMessage(), e);
        }
    }

    String in(String page, String text) {
        var part = mark("") + "\n" + text.strip() + "\n" + mark("/");
        var from = page.indexOf(mark(""));
        var to = page.indexOf(mark("/"));
        return from < 0 || to < from
                ? page.stripTrailing() + "\n\n" + part + "\n"
                : page.substring(0, from) + part + page.substring(to + mark("/").length());
    }

    private String mark(String slash) {
        return "<!-- " + slash + name + " -->";
    }
}
