package city.minsheng.property.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the owner says of the solution (回访与评价). */
@Embeddable
class Feedback {
    @ElementCollection
    @CollectionTable(name = "service_request_visit", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "seq")
    private List<Visit> visits = new ArrayList<>(); // append-only

    @ElementCollection
    @CollectionTable(name = "service_request_rating", joinColumns = @JoinColumn(name = "request_id"))
    private Set<Rating> ratings = new HashSet<>(); // one at most; append-only

    void add(Visit visit) {
        visits.add(visit);
    }

    void add(Rating rating) {
        ratings.add(rating);
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** Null until the owner rates it. */
    Rating rating() {
        return ratings.stream().findFirst().orElse(null);
    }
}
