package org.huiyin.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.mail.letter.Block;
import org.huiyin.mail.letter.Letter;
import org.huiyin.mail.letter.Link;

/** Sets a letter as plain text. Each address stands on a line of its own, where no mail program takes punctuation into it. */
final class TextPart {

    private static final String INDENT = "    ";

    private TextPart() {}

    static String of(Letter letter) {
        var text = new StringBuilder();
        text.append(brief(letter)).append("\n\n");
        text.append("--------\n")
                .append(letter.sender())
                .append('\n')
                .append(letter.home())
                .append('\n');
        letter.footer().forEach(line -> text.append(line).append('\n'));
        letter.unsubscribe().ifPresent(link -> text.append(set(link)).append('\n'));
        return text.toString();
    }

    /** Without the foot. */
    static String brief(Letter letter) {
        var parts = new ArrayList<>(letter.opening());
        letter.blocks().forEach(block -> parts.add(set(block)));
        return String.join("\n\n", parts);
    }

    /** Our own words alone: whoever else reads them there learns nothing about the reader. */
    static String spoken(Letter letter) {
        var parts = new ArrayList<>(letter.opening());
        for (var block : letter.blocks()) {
            if (block instanceof Block.Words words && words.voice() == Block.Voice.OURS) {
                parts.add(paragraphs(words.paragraphs(), ""));
            }
        }
        return String.join("\n", parts);
    }

    private static String set(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Note note -> note.text();
            case Block.Words words -> words.label() + "\n" + indented(words);
            case Block.Action action -> set(action.link());
            case Block.More more -> set(more.link());
            case Block.Choice choice -> choice.question() + "\n" + lines(choice.answers()) + "\n" + choice.hint();
            case Block.Rows rows -> rows.rows().stream().map(TextPart::set).collect(Collectors.joining("\n\n"));
            case Block.Formatted formatted -> paragraphs(formatted.text(), "");
        };
    }

    private static String indented(Block.Words words) {
        return paragraphs(words.paragraphs(), words.voice() == Block.Voice.READERS ? "> " : INDENT);
    }

    private static String paragraphs(List<List<String>> paragraphs, String margin) {
        return paragraphs.stream()
                .map(lines -> lines.stream().map(margin::concat).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static String lines(List<Link> links) {
        return links.stream().map(TextPart::set).collect(Collectors.joining("\n"));
    }

    private static String set(Link link) {
        return link.label() + "\n" + link.address();
    }

    private static String set(Block.Row row) {
        var text = new StringBuilder(row.title()).append("\n").append(INDENT);
        row.urgent().ifPresent(mark -> text.append(mark).append(' '));
        text.append(row.detail());
        row.link().ifPresent(link -> text.append('\n').append(INDENT).append(link.address()));
        return text.toString();
    }
}
