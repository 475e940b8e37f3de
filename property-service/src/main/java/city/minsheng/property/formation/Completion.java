package city.minsheng.property.formation;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.property.publicity.PublicLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody brings to complete a procedure.
 *
 * @param documents the file of each, by the name of the document
 * @param signatures who has signed
 * @param fields texts for the blanks of the document
 * @param lines of the list to be published
 * @param group the people of the preparatory group; null where it is not about them
 */
record Completion(
        Map<String, UUID> documents,
        List<String> signatures,
        Map<String, String> fields,
        List<PublicLine> lines,
        PreparatoryGroup group,
        String comment) {

    /** Refuses with every document, signature and list that the procedure needs and that is not there. */
    void requireFor(Procedure procedure) {
        var errors = new ArrayList<FieldError>();
        for (var document : procedure.documents()) {
            if (!documents.containsKey(document)) {
                errors.add(lacks(
                        "/documents/" + document, "document-missing", "缺少材料:{0}", "Lacks the document: {0}", document));
            }
        }
        for (var document : documents.keySet()) {
            if (!procedure.documents().contains(document)) {
                errors.add(lacks(
                        "/documents/" + document, "document-unknown", "不需要此材料:{0}", "Not asked for: {0}", document));
            }
        }
        for (var signature : procedure.signatures()) {
            if (!signatures.contains(signature)) {
                errors.add(lacks("/signatures", "signature-missing", "缺少签字:{0}", "Not signed by: {0}", signature));
            }
        }
        if (procedure.publishes() == lines.isEmpty()) {
            errors.add(
                    procedure.publishes()
                            ? lacks("/lines", "lines-missing", "缺少公示内容", "Lacks the list to be published")
                            : lacks("/lines", "lines-unknown", "此程序不公示", "This procedure publishes nothing"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(FormationProblem.NEEDS, procedure.name()).because(errors);
        }
        if (procedure.code().equals(Procedure.GROUP)) {
            PreparatoryGroup.require(group);
        }
    }

    private static FieldError lacks(String pointer, String code, String zh, String en, Object... arguments) {
        return FieldError.at(pointer, code, Sentence.of(zh, en, arguments));
    }
}
