package city.minsheng.market.bulletin;

/**
 * What a bulletin says from the moment it is out.
 *
 * @param json the text as it is stored and answered, byte for byte
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal
 */
record Frozen(String json, String hash, int tests, int positives) {}
