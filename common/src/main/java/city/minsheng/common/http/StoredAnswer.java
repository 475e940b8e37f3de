package city.minsheng.common.http;

/**
 * What was answered to the first request with a key.
 *
 * @param requestHash SHA-256 of address and parsed body, hexadecimal
 * @param etag null when the answer had none
 * @param location null unless something was created
 */
record StoredAnswer(String requestHash, int status, byte[] body, String etag, String location) {}
