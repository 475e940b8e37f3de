package city.minsheng.common.imports;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What became of one run of an import, in both languages: the content of its result file.
 *
 * @param code of the file as a whole
 * @param errors each with its line, at most {@value Tally#MOST_ERRORS}
 */
@RegisterForReflection(targets = {ImportReport.class, Outcome.class, FieldError.class, Sentence.class}) // kept as JSON
record ImportReport(Outcome outcome, String code, Sentence sentence, List<FieldError> errors) {

    /** @param errors of the rows that were left out, or would have been */
    static ImportReport of(ImportResult result, List<FieldError> errors) {
        var sentence = Sentence.of(
                "读取 {0} 行:新增 {1},更新 {2},未变 {3},拒绝 {4}",
                "{0} rows read: {1} created, {2} updated, {3} unchanged, {4} refused",
                result.read(),
                result.created(),
                result.updated(),
                result.unchanged(),
                result.refused());
        return result.dryRun()
                ? new ImportReport(Outcome.TRIED, "import.tried", sentence, errors)
                : new ImportReport(Outcome.STORED, "import.stored", sentence, errors);
    }

    /** Nothing was stored. */
    static ImportReport of(Refusal refused) {
        var errors = refused.errors() == null ? List.<FieldError>of() : refused.errors();
        return new ImportReport(Outcome.NOT_STORED, refused.code(), refused.detail(), errors);
    }
}
