package city.minsheng.market.register;

/** What tells one stall from another. */
public record StallKey(String marketCode, String stallNumber) {}
