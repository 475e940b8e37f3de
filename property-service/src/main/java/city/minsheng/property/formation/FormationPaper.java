package city.minsheng.property.formation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A document that was brought to complete a procedure (材料): which it is, and the file that holds it. */
@Embeddable
record FormationPaper(@Column(name = "procedure_number") int number, int round, String name, UUID fileId) {}
