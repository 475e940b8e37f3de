package city.minsheng.market.register;

/** What other features need to know of a market. */
public record MarketFacts(String code, String name, String regionCode) {}
