package city.minsheng.property.live;

/**
 * Why the service ends a connection (关闭代码), by the codes of RFC 6455 and two of our own. The framework itself ends one
 * whose token expires, with 1008.
 */
enum Closing {
    GOING_AWAY(1001, "restarting, connect again"),
    TOO_LARGE(1009, "messages are up to 1024 bytes"),
    TRY_AGAIN(1013, "not available, connect again later"),
    TOO_SLOW(4001, "too much is unread"),
    REPLACED(4002, "too many connections of one account");

    final int code;
    final String reason;

    Closing(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }
}
