package city.minsheng.property.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a suggestion: {@code POST /{id}/propose}. */
@Schema(description = "可做的操作:PROPOSE 提出为拟列入 · What may be done")
enum SuggestionMove {
    PROPOSE
}
