package city.minsheng.insurance.casework;

import city.minsheng.insurance.item.ServiceItem;
import city.minsheng.insurance.station.Station;
import java.util.Map;
import java.util.UUID;

/**
 * What a new case is made of.
 *
 * @param agent null when the insured person files for himself
 */
record Opening(
        String number,
        ServiceItem item,
        Station station,
        UUID insuredPersonId,
        Agent agent,
        Map<String, MaterialState> materials) {}
