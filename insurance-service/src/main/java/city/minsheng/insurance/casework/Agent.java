package city.minsheng.insurance.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Who files in another's name (代办人); all but the relation is sealed. */
@Embeddable
record Agent(
        @Enumerated(EnumType.STRING) @Column(name = "agent_relation")
        Relation relation,

        @Column(name = "agent_name_sealed") String nameSealed,
        @Column(name = "agent_resident_id_sealed") String residentIdSealed,
        @Column(name = "agent_phone_sealed") String phoneSealed) {}
