package city.minsheng.property.cable;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.region.Place;
import city.minsheng.common.time.Clocks;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** One edition of what a pilot has shown to be good (线缆整治标准), for one method and one county. It never changes. */
@Entity
class CableStandard {
    /** What is looked at on acceptance (标准条目). */
    @Embeddable
    record Item(String code, String requirement) {}

    @Id
    private UUID id;

    @Embedded
    private Place place;

    @Enumerated(STRING)
    private CableMethod method;

    private int edition;
    private String title;
    private UUID pilotSiteId;
    private LocalDate publishedOn;

    @ElementCollection
    @CollectionTable(name = "cable_standard_item", joinColumns = @JoinColumn(name = "standard_id"))
    @OrderColumn(name = "seq")
    private List<Item> items = new ArrayList<>();

    protected CableStandard() {} // for JPA

    /** @param county region code of the county that sets it */
    CableStandard(
            String county,
            CableMethod method,
            int edition,
            String title,
            CableSite pilot,
            List<Item> items,
            Instant now) {
        if (!pilot.traits().pilot() || !pilot.facts().status().isDone()) {
            throw Refusal.of(CableProblem.PILOT);
        }
        if (items.stream().map(Item::code).distinct().count() < items.size()) {
            throw Refusal.of(CableProblem.ITEM_TWICE);
        }
        this.id = Ids.next(now);
        this.place = new Place(county);
        this.method = method;
        this.edition = edition;
        this.title = title;
        this.pilotSiteId = pilot.id();
        this.items.addAll(items);
        this.publishedOn = Clocks.dayOf(now);
    }

    /** Every item, and nothing that is none. Null: there is no standard, and nothing to meet. */
    static void requireMet(CableStandard standard, Set<String> met) {
        var wanted = standard == null ? Set.<String>of() : standard.codes();
        var unknown = new TreeSet<>(met);
        unknown.removeAll(wanted);
        if (!unknown.isEmpty()) {
            throw Refusal.of(CableProblem.STANDARD_UNKNOWN, String.join(", ", unknown));
        }
        var unmet = new TreeSet<>(wanted);
        unmet.removeAll(met);
        if (!unmet.isEmpty()) {
            throw Refusal.of(CableProblem.STANDARD_UNMET, String.join(", ", unmet));
        }
    }

    Set<String> codes() {
        return items.stream().map(Item::code).collect(Collectors.toUnmodifiableSet());
    }

    /** What an audit compares. */
    record Snapshot(String regionCode, CableMethod method, int edition, String title) {}

    Snapshot snapshot() {
        return new Snapshot(place.regionCode(), method, edition, title);
    }

    CableStandardResource.View view() {
        return new CableStandardResource.View(
                id,
                method,
                method.label(),
                edition,
                title,
                pilotSiteId,
                publishedOn,
                items.stream()
                        .map(item -> new CableStandardResource.ItemView(item.code(), item.requirement()))
                        .toList());
    }

    UUID id() {
        return id;
    }
}
