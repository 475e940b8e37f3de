package city.minsheng.property.evaluation;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.property.indicator.IndicatorKind;
import city.minsheng.property.indicator.IndicatorSet;
import java.util.ArrayList;
import java.util.List;

/** What may be entered by hand, and what must be. */
final class ManualScores {
    private ManualScores() {}

    /** Refuses an indicator that the service computes or does not know, and a company that does not take part. */
    static void require(IndicatorSet set, List<Participant> companies, Entry entry) {
        var indicator = set.find(entry.indicator());
        if (indicator == null || indicator.kind() != IndicatorKind.MANUAL) {
            throw Refusal.of(EvaluationProblem.INDICATOR, entry.indicator());
        }
        if (companies.stream().noneMatch(company -> company.uscc().equals(entry.uscc()))) {
            throw Refusal.of(EvaluationProblem.COMPANY, entry.uscc());
        }
    }

    /** Every value that nobody has entered: that there is no data is entered too, never assumed. */
    static List<FieldError> missing(IndicatorSet set, List<Participant> companies, ScoreSheet sheet) {
        var missing = new ArrayList<FieldError>();
        for (var company : companies) {
            for (var indicator : set.indicators()) {
                if (indicator.kind() == IndicatorKind.MANUAL && sheet.newest(company.uscc(), indicator) == null) {
                    var place = "/" + company.uscc() + "/" + indicator.code();
                    missing.add(FieldError.at(place, "missing", Sentence.of("尚未录入", "Not entered yet")));
                }
            }
        }
        return missing;
    }
}
