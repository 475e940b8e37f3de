package city.minsheng.property.publicity;

import java.util.List;
import java.util.UUID;

/**
 * What a feature asks to be published.
 *
 * @param subjectId the thing of the feature that the list is about
 * @param title in Chinese, up to 100 characters
 * @param total the sum of the list in its own unit; null where there is none
 * @param lines in the order in which they are shown
 */
public record Announcement(
        PublicityKind kind, UUID subjectId, String title, String regionCode, Long total, List<PublicLine> lines) {}
