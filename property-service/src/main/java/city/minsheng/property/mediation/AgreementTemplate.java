package city.minsheng.property.mediation;

import city.minsheng.common.problem.FieldError;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.problem.Sentence;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One edition of the text of an agreement (调解协议书模板), with blanks such as <code>{{terms}}</code>. It never changes. */
@Entity
class AgreementTemplate {
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z][A-Za-z]*)}}");

    @Id
    private UUID id;

    private String code;
    private int edition;
    private String title;
    private String body;
    private LocalDate validFrom;
    private LocalDate validTo; // null while it is open-ended

    protected AgreementTemplate() {} // for JPA

    AgreementTemplate(String body) {
        this.body = body;
    }

    /**
     * @param known what the platform fills in itself; nobody can say otherwise
     * @param given what the mediator fills in
     * @throws Refusal 422 that names every blank left open, or every text that no blank takes
     */
    String fill(Map<String, String> known, Map<String, String> given) {
        var open = new TreeSet<String>();
        var unknown = new TreeSet<>(given.keySet());
        var filled = BLANK.matcher(body).replaceAll(blank -> {
            var name = blank.group(1);
            unknown.remove(name);
            var text = known.getOrDefault(name, given.get(name));
            if (text == null || text.isBlank()) {
                open.add(name);
                return "";
            }
            return Matcher.quoteReplacement(text);
        });
        unknown.addAll(given.keySet().stream().filter(known::containsKey).toList());
        if (!open.isEmpty()) {
            throw refusal(MediationProblem.BLANK_OPEN, open, Sentence.of("此项必填", "This is required"));
        }
        if (!unknown.isEmpty()) {
            throw refusal(
                    MediationProblem.BLANK_UNKNOWN, unknown, Sentence.of("模板没有此项", "The template has no such blank"));
        }
        return filled;
    }

    private static Refusal refusal(MediationProblem problem, TreeSet<String> names, Sentence each) {
        return Refusal.of(problem, names.stream().collect(Collectors.joining(", ")))
                .because(names.stream()
                        .map(name -> FieldError.at("/fields/" + name, problem.code(), each))
                        .toList());
    }

    /** The blanks that are not of {@code known}: what a mediator has to fill in. */
    List<String> blanks(Set<String> known) {
        return BLANK.matcher(body)
                .results()
                .map(blank -> blank.group(1))
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
    }

    AgreementTemplateResource.View view(Set<String> known) {
        return new AgreementTemplateResource.View(code, edition, title, body, blanks(known), validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    int edition() {
        return edition;
    }

    String title() {
        return title;
    }
}
