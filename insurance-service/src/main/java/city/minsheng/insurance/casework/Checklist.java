package city.minsheng.insurance.casework;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import city.minsheng.insurance.item.Material;
import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.problem.InsuranceProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case needs (材料清单), held against what was given: the home of the one-time notice (一次性告知). */
final class Checklist {
    static final String NOT_SUPPLIED = "未提交";

    private final Map<String, Material> needed;

    Checklist(ServiceItem item, boolean byAgent) {
        needed = item.materialsNeeded(byAgent).stream()
                .collect(Collectors.toMap(Material::code, material -> material, (a, b) -> a, LinkedHashMap::new));
    }

    /** What is given now: refused unless each belongs to the item, is listed once and may be promised where it is. */
    Map<String, MaterialState> given(Collection<String> handedIn, Collection<String> promised) {
        var given = new LinkedHashMap<String, MaterialState>();
        handedIn.forEach(code -> given.put(code, MaterialState.HANDED_IN));
        promised.forEach(code -> given.put(code, MaterialState.PROMISED));
        if (given.size() < handedIn.size() + promised.size()) {
            throw Refusal.of(InsuranceProblem.MATERIAL_TWICE);
        }
        requireKnown(given.keySet());
        refuseIf(
                InsuranceProblem.MATERIAL_NOT_PROMISABLE,
                promised,
                code -> !needed.get(code).promiseAllowed());
        return given;
    }

    /** All that is needed and neither handed in nor promised, in the order of the item. */
    List<String> missing(Set<String> given) {
        return needed.keySet().stream().filter(code -> !given.contains(code)).toList();
    }

    void requireComplete(Set<String> given) {
        var missing = missing(given);
        refuseIf(InsuranceProblem.MATERIALS_MISSING, missing, code -> true);
    }

    /**
     * All that is to be supplied, each with what is wrong: what is missing, computed and never left out, and what the
     * clerk found faulty.
     *
     * @param toldBefore the materials of the first notice; empty when there was none
     */
    Map<String, String> toSupply(Set<String> given, Map<String, String> faults, Set<String> toldBefore) {
        requireKnown(faults.keySet());
        var all = new LinkedHashMap<String, String>();
        for (var code : needed.keySet()) {
            if (faults.containsKey(code)) {
                all.put(code, faults.get(code));
            } else if (!given.contains(code)) {
                all.put(code, NOT_SUPPLIED);
            }
        }
        if (all.isEmpty()) {
            throw Refusal.of(InsuranceProblem.NOTHING_MISSING);
        }
        if (!toldBefore.isEmpty()) {
            refuseIf(InsuranceProblem.NOTICE_ONCE, all.keySet(), code -> !toldBefore.contains(code));
        }
        return all;
    }

    /** A supplement covers all that the last notice named: a half one would only bring the next notice. */
    void requireCovered(Collection<String> told, Set<String> supplied) {
        refuseIf(InsuranceProblem.SUPPLEMENT_INCOMPLETE, told, code -> !supplied.contains(code));
    }

    Stream<Material> materials() {
        return needed.values().stream();
    }

    private void requireKnown(Collection<String> codes) {
        refuseIf(InsuranceProblem.MATERIAL_UNKNOWN, codes, code -> !needed.containsKey(code));
    }

    private void refuseIf(InsuranceProblem problem, Collection<String> codes, Predicate<String> wrong) {
        var errors = codes.stream().filter(wrong).map(this::error).toList();
        if (!errors.isEmpty()) {
            throw Refusal.of(problem).because(errors);
        }
    }

    private FieldError error(String code) {
        var known = needed.get(code);
        var name = known == null ? new Sentence(code, code) : new Sentence(known.nameZh(), known.nameEn());
        return FieldError.at("/materials/" + code, code, name);
    }
}
