package city.minsheng.market.standard;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An edition of an assessment standard as it is stored (测评标准). Nothing here ever changes it, so it has no version. */
@Entity
class AssessmentStandard {
    @Id
    private UUID id;

    private String code;
    private int edition;
    private String nameZh;
    private String nameEn;
    private String source;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(STRING)
    private Grade vetoCap;

    @ElementCollection
    @CollectionTable(name = "assessment_clause", joinColumns = @JoinColumn(name = "standard_id"))
    @OrderColumn(name = "seq")
    private List<Clause> clauses;

    @ElementCollection
    @CollectionTable(name = "assessment_item", joinColumns = @JoinColumn(name = "standard_id"))
    @OrderColumn(name = "seq")
    private List<StoredItem> items;

    @ElementCollection
    @CollectionTable(name = "assessment_grade", joinColumns = @JoinColumn(name = "standard_id"))
    @MapKeyColumn(name = "grade")
    @MapKeyEnumerated(STRING)
    @Column(name = "from_percent")
    private Map<Grade, Integer> gradesFrom;

    /** A group of items (条款). */
    @Embeddable
    record Clause(String code, String titleZh, String titleEn) {}

    @Embeddable
    record StoredItem(
            String code,
            String clause,
            String textZh,
            String textEn,
            @Enumerated(STRING) FindingKind kind,
            int weight,
            boolean veto,
            @Enumerated(STRING) PhotoRule photoRule) {
        Standard.Item item() {
            return new Standard.Item(code, clause, textZh, textEn, kind, weight, veto, photoRule);
        }
    }

    protected AssessmentStandard() {} // for JPA

    Standard standard() {
        var checked = items.stream().map(StoredItem::item).toList();
        return new Standard(id, code, edition, checked, gradesFrom, vetoCap);
    }

    UUID id() {
        return id;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }

    String source() {
        return source;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }
}
