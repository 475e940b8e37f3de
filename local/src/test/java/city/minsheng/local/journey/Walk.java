package city.minsheng.local.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The calls of the README in their order: each block of shell, and the answer that stands below it. */
record Walk(List<Call> calls) {
    private static final Pattern BLOCK = Pattern.compile("```(sh|json)\\n(.*?)```", Pattern.DOTALL);
    private static final String BEGIN = "<!-- walk -->";
    private static final String END = "<!-- /walk -->";

    /**
     * @param shell one block of commands
     * @param answer what the README says that it prints; null when it says nothing
     */
    record Call(String shell, String answer) {}

    static Walk of(Path readme) throws IOException {
        var text = Files.readString(readme);
        var calls = new ArrayList<Call>();
        for (int from = text.indexOf(BEGIN); from >= 0; from = text.indexOf(BEGIN, from + 1)) {
            var blocks = BLOCK.matcher(text.substring(from, text.indexOf(END, from)));
            while (blocks.find()) {
                if (blocks.group(1).equals("sh")) {
                    calls.add(new Call(blocks.group(2), null));
                } else {
                    var last = calls.removeLast();
                    calls.add(new Call(last.shell, blocks.group(2)));
                }
            }
        }
        return new Walk(calls);
    }

    /** All blocks as one script, so that variables live on; a line with the mark parts what they print. */
    String script(String mark) {
        var script = new StringBuilder("set -euo pipefail\n");
        for (var call : calls) {
            script.append("echo '")
                    .append(mark)
                    .append("'\n")
                    .append(call.shell)
                    .append("\necho\n");
        }
        return script.toString();
    }
}
