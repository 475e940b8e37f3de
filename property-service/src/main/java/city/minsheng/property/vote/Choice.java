package city.minsheng.property.vote;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a ballot says of one matter (表决意见). */
@Schema(name = "VoteChoice", description = "表决意见:FOR 赞成,AGAINST 反对,ABSTAIN 弃权 · What a ballot says of a matter")
enum Choice {
    FOR('F'),
    AGAINST('A'),
    ABSTAIN('N');

    private final char sign;

    Choice(char sign) {
        this.sign = sign;
    }

    /** One sign a matter, in their order: so a ballot is one short text that SQL can count. */
    static String signs(List<Choice> choices) {
        return choices.stream().map(choice -> String.valueOf(choice.sign)).collect(Collectors.joining());
    }

    static List<Choice> read(String signs) {
        return signs.chars().mapToObj(sign -> of((char) sign)).toList();
    }

    private static Choice of(char sign) {
        for (var choice : values()) {
            if (choice.sign == sign) {
                return choice;
            }
        }
        throw new IllegalArgumentException("No choice " + sign);
    }
}
