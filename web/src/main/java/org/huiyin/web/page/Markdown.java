package org.huiyin.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as HTML. Written HTML is shown as text, and what comes out is built anew from a list of what is allowed. */
public final class Markdown {

    static final int LONGEST = 20_000;

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(50).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "a")
            .allowElements((name, attributes) -> "h2", "h1")
            .allowAttributes("href")
            .matching((element, attribute, value) -> isHarmless(value) ? value : null)
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private Markdown() {}

    /** For templates: {@code ${Markdown.html(text)}}. More than 20,000 characters are cut, never refused. */
    public static Content html(String markdown) {
        var html = toHtml(markdown);
        return output -> output.writeContent(html);
    }

    public static String toHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(cut(markdown))));
    }

    private static boolean isHarmless(String url) {
        return List.of("https://", "http://", "mailto:").stream().anyMatch(url.toLowerCase(Locale.ROOT)::startsWith)
                || (url.startsWith("/") && !url.startsWith("//"));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splits ? LONGEST - 1 : LONGEST);
    }
}
