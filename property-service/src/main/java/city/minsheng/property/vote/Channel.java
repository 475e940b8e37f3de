package city.minsheng.property.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a ballot came in (投票渠道). */
@Schema(name = "BallotChannel", description = "投票渠道:PAPER 纸质,MINI_PROGRAM 小程序 · How a ballot came in")
enum Channel {
    PAPER,
    MINI_PROGRAM
}
