package org.huiyin.channel.mailbox.reading;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML mail, as lines; quoted blocks get the sign of quoted text. HTML itself goes no further than here: it
 * is never shown to anybody, and nothing it names is fetched.
 */
final class HtmlWords implements NodeVisitor {

    /** More than people write; parsing takes time that grows with it. */
    private static final int LONGEST = 500_000;

    private static final Set<String> UNSEEN =
            Set.of("head", "script", "style", "noscript", "template", "title", "svg", "math", "object", "iframe");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "tr",
            "li",
            "ul",
            "ol",
            "table",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "dt",
            "dd");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int quotes;
    private int unseen;

    private HtmlWords() {}

    static String of(String html) {
        var words = new HtmlWords();
        var cut = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        NodeTraversor.traverse(words, Jsoup.parse(cut));
        words.breakLine();
        return words.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
    }

    private void enter(Element element) {
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            breakLine();
        }
        if (name.equals("br")) {
            text.append(line.isEmpty() && endsWithBreak() ? "\n" : "");
        }
        quotes += isQuote(element) ? 1 : 0;
        unseen += isUnseen(element) ? 1 : 0;
    }

    private void leave(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            breakLine();
        }
        if (element.normalName().equals("p")) {
            text.append(endsWithBreak() ? "\n" : "");
        }
        quotes -= isQuote(element) ? 1 : 0;
        unseen -= isUnseen(element) ? 1 : 0;
    }

    private static boolean isUnseen(Element element) {
        var style = element.attr("style");
        return UNSEEN.contains(element.normalName())
                || (!style.isEmpty() && style.replace(" ", "").contains("display:none"));
    }

    /** What mail programs put around the mail that is answered. */
    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote")
                || element.hasClass("gmail_quote")
                || element.id().equals("isReplyContent")
                || element.hasClass("ntes_quote");
    }

    private void append(String words) {
        for (int at = 0; at < words.length(); ) {
            int c = words.codePointAt(at);
            boolean blank = Character.isWhitespace(c) || c == 0xA0;
            if (!blank) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
            at += Character.charCount(c);
        }
    }

    private void breakLine() {
        if (!line.toString().isBlank()) {
            text.append(quotes > 0 ? "> " : "").append(line.toString().strip()).append('\n');
        }
        line.setLength(0);
    }

    private boolean endsWithBreak() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }
}
