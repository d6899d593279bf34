package org.huiyin.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.PersonalData;

/** What the author of a report said and was told. Only the own words go: an answer may have gone to a hundred others. */
@ApplicationScoped
class WordsInConversation implements PersonalData {

    private final Messages messages;

    @Inject
    WordsInConversation(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        return Map.of(
                "messages",
                messages.withReport(report).stream()
                        .map(WordsInConversation::line)
                        .toList());
    }

    private static Map<String, Object> line(Message message) {
        var card = message.card();
        var from = card.kind() == MessageKind.REPLY ? "you" : "us";
        return Map.of("from", from, "text", card.text(), "at", card.at());
    }

    @Override
    public void erase(UUID report) {
        List<Message> said = messages.withReport(report);
        said.stream()
                .filter(message -> message.card().kind() == MessageKind.REPLY)
                .forEach(Message::erase);
    }
}
