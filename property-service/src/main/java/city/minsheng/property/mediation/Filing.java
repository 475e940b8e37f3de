package city.minsheng.property.mediation;

import city.minsheng.property.register.ServedCommunity;
import java.util.List;

/** What is known of a dispute when it is filed. */
record Filing(String number, ServedCommunity community, DisputeKind kind, String description, List<Party> parties) {}
