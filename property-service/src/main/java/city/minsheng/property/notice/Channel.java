package city.minsheng.property.notice;

import java.util.List;
import java.util.Optional;

/** A way on which notices reach people (通知渠道): every bean of this type is one. */
public interface Channel {
    /** Upper case and stable: it is stored with every delivery. */
    String name();

    /** Whom of its own recipients a notice concerns; none when it does not go this way. */
    List<String> concerns(Letter letter);

    /** Tries once more, inside the transaction that records it. @return empty when it has arrived, otherwise why not */
    Optional<DeliveryError> deliver(Letter letter, String recipient);
}
