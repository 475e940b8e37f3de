package city.minsheng.property.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reply says of the matter (办理结果): only what is solved counts as solved. */
@Schema(description = "办理结果:SOLVED 已解决,EXPLAINED 已解释,UNSOLVED 未解决 · What came of it")
enum HotlineOutcome {
    SOLVED,
    EXPLAINED,
    UNSOLVED
}
