package city.minsheng.property.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader sees of a notice, in the list and in the push alike. */
@Schema(name = "Notice", description = "通知 · A notice")
public record NoticeView(
        @Schema(description = "通知标识;重复收到的按此去重 · Id, by which doubles are told")
        UUID id,

        NoticeKind kind,

        @Schema(description = "种类名称 · Name of the kind", examples = "新诉求")
        String kindLabel,

        @Schema(description = "诉求标识 · Id of the request") UUID requestId,

        @Schema(description = "诉求编号 · Number of the request", examples = "WY-20220924-0001")
        String number,

        @Schema(description = "第几轮 · Round", examples = "1") int round,

        @Schema(
                description = "所涉承诺:RESPOND 响应,RESOLVE 办结,PLAN 出方案,DELIVER 按承诺时间办结;不涉及时不返回"
                        + " · The promise at stake, absent when there is none",
                enumeration = {"RESPOND", "RESOLVE", "PLAN", "DELIVER"},
                examples = "RESPOND")
        String promise,

        @Schema(description = "该承诺的期限 · Its limit") Instant dueAt,

        @Schema(description = "升级级别;不是升级督办时不返回 · Level, absent unless it is an escalation", examples = "2")
        Integer level,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "通知时刻 · When it was told") Instant at) {}
