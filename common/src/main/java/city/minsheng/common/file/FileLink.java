package city.minsheng.common.file;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to one file that works without a token for a short time (短时链接). */
@Schema(name = "FileLink", description = "短时链接 · A link for a short time")
public record FileLink(
        @Schema(
                description = "本平台上的地址,无需令牌 · Address on this platform, needs no token",
                examples =
                        "/property/api/v1/files/0195f2a0-3c1e-7b4a-9f60-2d1c5e8a7d40/shared?expires=1664002800&signature=…")
        String url,

        @Schema(description = "失效时刻 · Until when it is good")
        Instant expiresAt) {}
