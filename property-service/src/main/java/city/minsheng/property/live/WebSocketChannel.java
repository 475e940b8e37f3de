package city.minsheng.property.live;

import city.minsheng.property.notice.Channel;
import city.minsheng.property.notice.Deliveries;
import city.minsheng.property.notice.DeliveryError;
import city.minsheng.property.notice.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The push as a channel. Which replica a reader is connected to is not known: a try says it to all of them, and the one that
 * has told somebody reports it. Until then nobody was there.
 */
@ApplicationScoped
class WebSocketChannel implements Channel {
    static final String NAME = "WEBSOCKET";

    @Inject
    Deliveries deliveries;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> concerns(Letter letter) {
        return List.of(letter.address().recipient());
    }

    @Override
    public Optional<DeliveryError> deliver(Letter letter, String recipient) {
        deliveries.announce(NAME, letter.notice().id());
        return Optional.of(DeliveryError.NOBODY_CONNECTED);
    }
}
