package city.minsheng.property.cable;

/**
 * What the order of the works goes by (分类排序依据); what is not known is null and earns no points.
 *
 * @param difficulty 1 to 5
 */
record Traits(boolean pilot, SizeClass sizeClass, Integer builtYear, Integer difficulty, KeySite keySite) {}
