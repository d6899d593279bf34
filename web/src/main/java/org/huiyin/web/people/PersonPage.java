package org.huiyin.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.desk.PersonView;
import org.huiyin.history.LogLine;
import org.huiyin.people.Address;
import org.huiyin.people.JoiningCard;
import org.huiyin.people.Wish;
import org.huiyin.reach.WayTo;
import org.huiyin.web.page.Choice;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A person over all channels.
 *
 * @param channels the names of channels, in the reader's language
 * @param mayErase whether the reader may erase all of it
 */
public record PersonPage(PersonView person, Map<String, String> channels, boolean mayErase) {

    private static final Set<String> NOT_SENT_TO = Set.of(Address.USER, Address.PHONE);

    public PersonPage {
        channels = Map.copyOf(channels);
    }

    public String at(String part) {
        return "/people/" + person.id() + part;
    }

    public String title(Ui ui) {
        return person.name() == null ? ui.t("people.person.nameless") : person.name();
    }

    public String way(Ui ui, String kind) {
        return ui.find("notice.way." + kind).orElse(kind);
    }

    public String channel(String name) {
        return channels.getOrDefault(name, name);
    }

    /** Why nothing can be sent there now; null where it can. */
    public @Nullable String obstacle(Ui ui, WayTo way) {
        return way.obstacle() == null
                ? null
                : ui.find("notice.reason." + way.obstacle()).orElse(way.obstacle());
    }

    public boolean isUnreachable() {
        return person.ways().stream().noneMatch(WayTo::next);
    }

    /** Why none of the ways is open, each with its name. */
    public String why(Ui ui) {
        if (person.wish().silent()) {
            return ui.t("people.person.silent");
        }
        var reasons = person.ways().stream()
                .filter(way -> way.obstacle() != null)
                .map(way -> ui.t(
                        "people.person.closed",
                        way(ui, way.address().kind()),
                        Objects.requireNonNullElse(obstacle(ui, way), "")))
                .toList();
        return reasons.isEmpty() ? ui.t("people.person.no-way") : String.join(" ", reasons);
    }

    /** The joining by which that address became theirs; null where it was from the start. */
    public @Nullable JoiningCard joiningOf(WayTo way) {
        return person.joinings().stream()
                .filter(JoiningCard::holds)
                .filter(joining ->
                        joining.one().equals(way.reporter()) || joining.other().equals(way.reporter()))
                .findFirst()
                .orElse(null);
    }

    public List<JoiningCard> separated() {
        return person.joinings().stream().filter(joining -> !joining.holds()).toList();
    }

    public List<JoiningCard> joined() {
        return person.joinings().stream().filter(JoiningCard::holds).toList();
    }

    /** The addresses of one of the reporters that are joined, in words. */
    public String addresses(Ui ui, UUID reporter) {
        var words = person.ways().stream()
                .filter(way -> way.reporter().equals(reporter))
                .map(way -> way(ui, way.address().kind()) + " " + way.address().masked())
                .toList();
        return words.isEmpty() ? ui.t("people.person.another") : String.join(", ", words);
    }

    public List<Choice> wishes(Ui ui) {
        var choices = new ArrayList<>(List.of(Choice.of(Wish.ANY.word(), ui.t("people.wish.any"))));
        person.ways().stream()
                .map(way -> way.address().kind())
                .filter(kind -> !NOT_SENT_TO.contains(kind))
                .distinct()
                .forEach(kind -> choices.add(Choice.of(kind, way(ui, kind))));
        choices.add(Choice.of(Wish.NONE.word(), ui.t("people.wish.none")));
        return choices;
    }

    /** The sentence of a line of the history. */
    public String line(Ui ui, LogLine line) {
        var who =
                switch (line.by()) {
                    case MEMBER -> line.name();
                    case REPORTER -> ui.t("people.by.reporter");
                    case MACHINE -> ui.t("people.by.machine");
                };
        return switch (line.action()) {
            case "wish-changed" ->
                ui.t("people.log.wish-changed", who, wish(ui, line.before()), wish(ui, line.after()));
            case "joined", "separated", "joined-again", "erased" -> ui.t("people.log." + line.action(), who);
            default -> ui.t("people.log.unknown", who, line.action());
        };
    }

    private String wish(Ui ui, @Nullable String word) {
        return word == null ? "" : ui.find("people.wish." + word).orElseGet(() -> way(ui, word));
    }
}
