package city.minsheng.property.notice;

import static jakarta.persistence.EnumType.STRING;

import city.minsheng.common.region.Place;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One thing that has to be told at once (通知): never changed. {@link Notices#tell} writes it. */
@Entity
class Notice {
    @Id
    private UUID id;

    @Enumerated(STRING)
    private NoticeKind kind;

    private UUID requestId;
    private String number;
    private int round;
    private String promise; // null where none is at stake
    private int occurrence;
    private Instant dueAt;
    private String communityCode;

    @Embedded
    private Place place;

    @Embedded
    private Address address;

    private Instant at;

    protected Notice() {} // for JPA

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    Address address() {
        return address;
    }

    Letter letter() {
        return new Letter(view(), address);
    }

    NoticeView view() {
        return new NoticeView(
                id,
                kind,
                kind.label(),
                requestId,
                number,
                round,
                promise,
                dueAt,
                kind == NoticeKind.ESCALATED ? occurrence : null,
                communityCode,
                at);
    }
}
