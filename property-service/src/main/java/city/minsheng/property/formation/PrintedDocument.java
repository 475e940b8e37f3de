package city.minsheng.property.formation;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of a procedure (文书) on its way from the template to paper: its blanks are filled, it is printed as HTML. */
final class PrintedDocument {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z][A-Za-z]*)}}");

    private PrintedDocument() {}

    /**
     * @param known what the platform fills in itself
     * @param given what was filled in by hand
     * @throws Refusal 422 that names every blank left open, and every text that no blank takes
     */
    static String fill(Procedure procedure, Map<String, String> known, Map<String, String> given) {
        var open = new TreeSet<String>();
        var unknown = new TreeSet<>(given.keySet());
        var text = procedure.text() == null ? "" : procedure.text();
        var filled = BLANK.matcher(text).replaceAll(blank -> {
            var name = blank.group(1);
            var word = known.containsKey(name) ? known.get(name) : given.get(name);
            if (!known.containsKey(name)) {
                unknown.remove(name);
            }
            if (word == null || word.isBlank()) {
                open.add(name);
                return "";
            }
            return Matcher.quoteReplacement(word);
        });
        require(procedure, open, "blank-open", Sentence.of("此项必填", "This is required"));
        require(procedure, unknown, "blank-unknown", Sentence.of("文书没有此项", "The document has no such blank"));
        return filled;
    }

    private static void require(Procedure procedure, TreeSet<String> names, String code, Sentence each) {
        if (!names.isEmpty()) {
            throw Refusal.of(FormationProblem.NEEDS, procedure.name())
                    .because(names.stream()
                            .map(name -> FieldError.at("/fields/" + name, code, each))
                            .toList());
        }
    }

    /** A page to be printed on A4. Whatever somebody typed is text here, never markup. */
    static String html(String title, String text) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>%s</title>
                <style>@page { size: A4; margin: 28mm 26mm } body { font: 12pt/1.9 FangSong, SimSun, serif }
                h1 { font-size: 18pt; text-align: center } p { margin: 0; white-space: pre-wrap; min-height: 1.9em }</style>
                </head><body><h1>%s</h1>
                %s
                </body></html>
                """.formatted(
                        escape(title),
                        escape(title),
                        text.lines()
                                .map(line -> "<p>" + escape(line) + "</p>")
                                .reduce("", (one, other) -> one + other + "\n")
                                .stripTrailing());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
