package city.minsheng.property.mediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which side a party stands. */
@Schema(description = "APPLICANT 申请人,RESPONDENT 被申请人 · On which side a party stands")
enum Side {
    APPLICANT,
    RESPONDENT
}
