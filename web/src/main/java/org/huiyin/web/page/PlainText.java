package org.huiyin.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.regex.Pattern;

/** What a person wrote, as it was written: paragraphs stay, web addresses become links, nothing else means anything. */
public final class PlainText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\p{Alnum}\\-._~:/?#\\[\\]@!$&'()*+,;=%]{1,500}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?)'\\]]+$");

    private PlainText() {}

    /** For templates: {@code ${PlainText.html(report.text())}}. */
    public static Content html(String text) {
        return output -> write(text, output);
    }

    private static void write(String text, TemplateOutput output) {
        var found = ADDRESS.matcher(text);
        int written = 0;
        while (found.find()) {
            var address = SENTENCE_END.matcher(found.group()).replaceFirst("");
            writeText(text.substring(written, found.start()), output);
            writeLink(address, output);
            written = found.start() + address.length();
        }
        writeText(text.substring(written), output);
    }

    private static void writeLink(String address, TemplateOutput output) {
        output.writeContent("<a rel=\"nofollow noopener noreferrer ugc\" href=\"");
        Escape.htmlAttribute(address, output);
        output.writeContent("\">");
        Escape.htmlContent(address, output);
        output.writeContent("</a>");
    }

    private static void writeText(String text, TemplateOutput output) {
        var lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                output.writeContent("<br>");
            }
            Escape.htmlContent(lines[i], output);
        }
    }
}
