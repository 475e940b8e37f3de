package city.minsheng.insurance.station;

import city.minsheng.insurance.item.StationLevel;

/** What other features need to know of a station. */
public record Station(String code, String name, StationLevel level, String regionCode) {}
