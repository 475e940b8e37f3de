package city.minsheng.common.sheet;

import city.minsheng.common.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** A workbook (工作簿) and its parts, which are found by what they are to each other: the names of files mean nothing. */
final class Workbook implements AutoCloseable {
    /** Of all parts that are read. A sheet of a million rows and twenty columns takes less. */
    private static final long LARGEST = 2L << 30;

    private record Related(String type, String target) {}

    private final ZipFile zip;
    private final BoundedStream.Budget budget = new BoundedStream.Budget(LARGEST);
    private final Map<String, Related> related;
    private boolean from1904;
    private String sheet;

    Workbook(Path file) throws IOException, XMLStreamException {
        zip = new ZipFile(file.toFile());
        try {
            var main = relationsOf("").values().stream()
                    .filter(relation -> relation.type().endsWith("/officeDocument"))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(SheetProblem.UNREADABLE))
                    .target();
            related = relationsOf(main);
            introduce(main);
        } catch (IOException | XMLStreamException | RuntimeException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    /** The first sheet that people see. */
    XmlPart sheet() throws IOException, XMLStreamException {
        if (sheet == null) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        return part(sheet);
    }

    SharedTexts texts() throws IOException, XMLStreamException {
        var target = targetOfType("/sharedStrings");
        if (target == null) {
            return SharedTexts.none();
        }
        try (var part = part(target)) {
            return SharedTexts.of(part);
        }
    }

    DateForms dateForms() throws IOException, XMLStreamException {
        var target = targetOfType("/styles");
        if (target == null) {
            return DateForms.none(from1904);
        }
        try (var part = part(target)) {
            return DateForms.of(part, from1904);
        }
    }

    private void introduce(String main) throws IOException, XMLStreamException {
        try (var part = part(main)) {
            while (sheet == null && part.advance()) {
                if (part.starts("workbookPr")) {
                    var flag = part.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (part.starts("sheet") && !isHidden(part)) {
                    var relation = related.get(part.attributeOfAnyNamespace("id"));
                    sheet = relation == null ? null : relation.target();
                }
            }
        }
    }

    private static boolean isHidden(XmlPart sheet) {
        var state = sheet.attribute("state");
        return state != null && !state.equals("visible");
    }

    private String targetOfType(String type) {
        return related.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(Related::target)
                .findFirst()
                .orElse(null);
    }

    /** @param source the part whose relations are read; empty for the workbook as a whole */
    private Map<String, Related> relationsOf(String source) throws IOException, XMLStreamException {
        var folder = source.substring(0, source.lastIndexOf('/') + 1);
        var all = new HashMap<String, Related>();
        try (var part = part(folder + "_rels/" + source.substring(folder.length()) + ".rels")) {
            while (part.advanceTo("Relationship")) {
                var target = part.attribute("Target");
                if (target != null
                        && part.attribute("Type") != null
                        && !"External".equals(part.attribute("TargetMode"))) {
                    all.put(part.attribute("Id"), new Related(part.attribute("Type"), path(folder, target)));
                }
            }
        }
        return all;
    }

    /** The name of an entry of the file; there is nothing outside of the file that it could lead to. */
    private static String path(String folder, String target) {
        var steps = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private XmlPart part(String name) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw Refusal.of(SheetProblem.UNREADABLE);
        }
        return new XmlPart(zip.getInputStream(entry), budget);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
