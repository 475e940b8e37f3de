package city.minsheng.property.publicity;

import city.minsheng.common.privacy.Mask;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A line of a published list. What it shows holds no personal data: the name of a person is masked on the way in.
 *
 * @param concerns who may object: a unified social credit code or a person; never shown, null when it is nobody's
 * @param name masked where it is that of a person
 * @param content what the list says of it
 */
@Embeddable
public record PublicLine(String concerns, String name, String content) {
    private static final String UNSEEN = "\\p{Cntrl}";

    /** Control characters would make two lines of one: the hash is taken over lines and tabulators. */
    public PublicLine {
        name = name.replaceAll(UNSEEN, " ");
        content = content.replaceAll(UNSEEN, " ");
    }

    public static PublicLine ofOrganisation(String uscc, String name, String content) {
        return new PublicLine(uscc, name, content);
    }

    public static PublicLine ofPerson(UUID person, String name, String content) {
        return new PublicLine(person.toString(), Mask.name(name), content);
    }
}
