package city.minsheng.market.inspection;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.market.problem.MarketProblem;
import city.minsheng.market.standard.Outcome;
import city.minsheng.market.standard.Standard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The rule for results that are handed in: one for each item of the standard, and a place for each failure. */
final class Answers {
    private Answers() {}

    /** @throws Refusal 422 {@code inspection.results} with every mistake at once, or {@code inspection.nothing-applicable} */
    static void require(List<ItemResult> results, Standard standard) {
        var errors = new ArrayList<FieldError>();
        var open = standard.items().stream().map(Standard.Item::code).collect(Collectors.toCollection(ArrayList::new));
        var known = new HashSet<>(open);
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            if (!known.contains(result.itemCode())) {
                errors.add(at(i, "itemCode", "unknown-item", "标准中没有此项目", "The standard has no such item"));
            } else if (!open.remove(result.itemCode())) {
                errors.add(at(i, "itemCode", "item-twice", "同一项目出现两次", "The item is answered twice"));
            }
            if (result.outcome() == Outcome.FAIL
                    && (result.location() == null || result.location().isBlank())) {
                errors.add(at(i, "location", "required", "不合格项目须填写位置", "A failed item needs its place"));
            }
        }
        for (var code : open) {
            errors.add(FieldError.at(
                    "/results", "item-missing", Sentence.of("缺少项目 {0}", "Item {0} is not answered", code)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.of(MarketProblem.RESULTS).because(errors);
        }
        if (results.stream().allMatch(result -> result.outcome() == Outcome.NOT_APPLICABLE)) {
            throw Refusal.of(MarketProblem.NOTHING_APPLICABLE);
        }
    }

    private static FieldError at(int index, String field, String code, String zh, String en) {
        return FieldError.at("/results/" + index + "/" + field, code, new Sentence(zh, en));
    }
}
