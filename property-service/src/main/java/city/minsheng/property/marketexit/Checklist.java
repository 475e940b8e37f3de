package city.minsheng.property.marketexit;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is to be handed over in all (移交总清单): the communities, and for each its items. It works on the lists it is given. */
record Checklist(List<CommunityHandover> communities, List<HandoverItem> items) {

    /** Each community gets the lines of the template for itself. */
    void begin(List<String> served, List<Template.Line> template) {
        for (var community : served) {
            communities.add(new CommunityHandover(community));
            template.forEach(line -> items.add(new HandoverItem(community, line)));
        }
    }

    CommunityHandover community(String code) {
        return communities.stream()
                .filter(community -> community.communityCode().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ExitProblem.COMMUNITY, code));
    }

    HandoverItem item(String community, String code) {
        return itemsOf(community(community).communityCode())
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ExitProblem.ITEM, code));
    }

    Stream<HandoverItem> itemsOf(String community) {
        return items.stream().filter(item -> item.communityCode().equals(community));
    }

    /** Everything that is still missing; null when nothing is. */
    Refusal incomplete() {
        var missing = Stream.concat(
                        communities.stream()
                                .filter(CommunityHandover::isMissing)
                                .map(CommunityHandover::missing),
                        items.stream().filter(HandoverItem::isMissing).map(HandoverItem::missing))
                .toList();
        return missing.isEmpty()
                ? null
                : Refusal.of(ExitProblem.INCOMPLETE, missing.size()).because(missing);
    }

    /** Why this person confirms no takeover now; null when there is one for him. */
    Refusal unconfirmableBy(Actor actor) {
        var waiting = items.stream().filter(HandoverItem::isToBeConfirmed).toList();
        if (waiting.isEmpty()) {
            return Refusal.of(ExitProblem.TAKEOVER_MISSING);
        }
        return waiting.stream().anyMatch(item -> item.takeover().unconfirmableBy(actor) == null)
                ? null
                : Refusal.of(ExitProblem.FOUR_EYES);
    }

    /** One line as far as it is recorded, for the audit. */
    record Line(
            String communityCode,
            String code,
            String handedBy,
            String receivedBy,
            String amountYuan,
            Takeover.Grounds takeover,
            LocalDate takenOverOn) {
        static Line of(HandoverItem item) {
            var takeover = item.takeover();
            return new Line(
                    item.communityCode(),
                    item.code(),
                    item.handedBy(),
                    item.receivedBy(),
                    item.amount() == null ? null : item.amount().yuan(),
                    takeover == null ? null : takeover.grounds(),
                    takeover == null ? null : takeover.on());
        }
    }

    List<Line> recorded() {
        return items.stream()
                .filter(item -> !item.isMissing() || item.isToBeConfirmed())
                .map(Line::of)
                .toList();
    }
}
