package city.minsheng.property.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which majority a matter needs (表决事项类别): of those who take part, in area and in heads. */
@Schema(description = "事项类别:ORDINARY 一般事项(双过半),SPECIAL 特别事项(双四分之三)· Which majority it needs")
enum MatterKind {
    ORDINARY(Threshold.MORE_THAN_HALF),
    SPECIAL(Threshold.THREE_QUARTERS);

    final Threshold majority;

    MatterKind(Threshold majority) {
        this.majority = majority;
    }
}
