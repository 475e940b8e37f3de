package city.minsheng.property.live;

import static city.minsheng.common.identity.Roles.COMMUNITY_WORKER;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static city.minsheng.common.identity.Roles.TOWN_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The address of {@link LiveSocket} for a call that asks for no upgrade; the contract describes both here. */
@Path(LiveSocket.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "即时通知 · Live notices")
class LiveResource {
    @ConfigProperty(name = "quarkus.websockets-next.server.auto-ping-interval")
    Duration ping;

    @ConfigProperty(name = "quarkus.websockets-next.server.max-message-size")
    int mostBytes;

    @GET
    @RolesAllowed({PROPERTY_STAFF, COMMUNITY_WORKER, TOWN_OFFICER, COUNTY_OFFICER})
    @APIResponse(responseCode = "101", description = "已升级为 WebSocket · Switched to WebSocket")
    @APIResponse(responseCode = "200", description = "不带 Upgrade 时返回约定与上限 · Without an upgrade: how to connect")
    @Operation(
            operationId = "connectLiveNotices",
            summary = "即时推送(WebSocket)· Live notices over WebSocket",
            description = """
            带 `Upgrade: websocket` 即建立推送,不带则返回约定与上限。小程序用 `wx.connectSocket` 的 `header.Authorization` \
            传令牌;浏览器用子协议 `["minsheng.notice", "bearer.<令牌>"]`。令牌只在握手时校验,到期即以 1008 关闭,换新令牌重连。

            服务端消息为 JSON:`{"type":"NOTICE","notice":{…}}` 一条通知;`{"type":"READY"}` 补发完毕,此后即时;\
            `{"type":"MISSED"}` 遗漏过多,请查询 `GET /notices`。重连时带 `?after=<最后收到的通知标识>`,补发其后的通知,至多 200 条。\
            每条通知至少送达一次,可能重复,也可能与先后次序不同:请按通知标识去重。客户端消息不被读取,超过 1024 字节即以 1009 关闭;\
            未读超过 256 条以 4001 关闭;同一账号的第 6 个连接使最早的以 4002 关闭;服务端每 25 秒一次心跳。

            With `Upgrade: websocket` this opens the push, without it tells the limits. Mini-programs set \
            `header.Authorization` of `wx.connectSocket`; browsers ask for the sub-protocols \
            `["minsheng.notice", "bearer.<token>"]`. The token is checked at the handshake; when it expires the connection \
            ends with 1008: connect again with a new one.

            Messages are JSON: NOTICE carries one, READY says that the replay is over and all is live from here, MISSED that \
            too much was missed: read `GET /notices`. With `?after=<id of the last notice>` what came after it is sent again, \
            200 at most. Each notice comes at least once, perhaps twice and not always in order: tell doubles by its id. What a \
            client sends is not read, and above 1024 bytes ends the connection with 1009; 256 unread messages end it with \
            4001, a sixth connection of an account ends the oldest with 4002. The service pings every 25 seconds.""")
    public LiveView limits(
            @Parameter(
                            description = "最后收到的通知标识,用于补发 · Id of the last notice, to hear what came after it",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid", maxLength = 36))
                    @RestQuery
                    String after) {
        return LiveView.of(ping.toSeconds(), mostBytes);
    }
}
