package city.minsheng.property.live;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to connect, and the limits that hold. */
@Schema(name = "LiveNotices", description = "即时推送的约定与上限 · How to connect to the push, and its limits")
record LiveView(
        @Schema(description = "浏览器须请求的子协议 · Sub-protocol that browsers ask for", examples = "minsheng.notice")
        String subProtocol,

        @Schema(description = "服务端心跳间隔,秒 · Seconds between the pings of the service", examples = "25")
        long pingSeconds,

        @Schema(description = "客户端消息的最大字节数 · Bytes that a message of the client may have", examples = "1024")
        int mostBytes,

        @Schema(description = "断线后最多补发的条数 · Notices that are sent again at most", examples = "200")
        int mostReplayed,

        @Schema(description = "未读上限,超过即断开 · Unread messages at most; one more ends the connection", examples = "256")
        int mostUnread,

        @Schema(description = "同一账号的连接数上限 · Connections of one account to one replica", examples = "5")
        int mostConnections,

        @Schema(description = "关闭代码 · Codes with which the service ends a connection")
        List<Code> codes) {

    @Schema(name = "LiveClosingCode", description = "关闭代码 · Why a connection ended")
    record Code(
            @Schema(description = "代码 · Code", examples = "1008")
            int code,

            @Schema(description = "含义 · Meaning", examples = "Authentication expired")
            String meaning) {}

    static LiveView of(long pingSeconds, int mostBytes) {
        var expired = new Code(1008, "Authentication expired");
        var ours = Stream.of(Closing.values()).map(closing -> new Code(closing.code, closing.reason));
        return new LiveView(
                LiveSocket.PROTOCOL,
                pingSeconds,
                mostBytes,
                LiveFeedJob.MOST_REPLAYED,
                Listener.MOST_UNREAD,
                Listeners.MOST_EACH,
                Stream.concat(Stream.of(expired), ours).toList());
    }
}
