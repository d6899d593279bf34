package org.huiyin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](//evil.example)",
                "![x](https://evil.example/pixel.png)",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<https://evil.example/\" onmouseover=\"alert(1)>",
                "`<svg onload=alert(1)>`",
                "[a]: javascript:alert(1)\n\n[a]",
                "<style>*{display:none}</style>",
                "[x](java\nscript:alert(1))"
            })
    void nothingActiveComesOutOfMarkdown(String evil) {
        var html = Jsoup.parseBodyFragment(Markdown.toHtml(evil));

        assertThat(html.select("script, style, svg, img, iframe, [onerror], [onload], [onmouseover], [style]"))
                .isEmpty();
        assertThat(html.select("a"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("(https?://|mailto:|/[^/]).*|"));
    }

    @Test
    void markdownKeepsWhatAWriterMeant() {
        var html = Markdown.toHtml("# 标题\n\n**好** [链接](https://example.org/?a=1&b=2)\n\n- 一\n- 二\n\n> 引用");

        var page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("h1")).isEmpty();
        assertThat(page.select("h2").text()).isEqualTo("标题");
        assertThat(page.select("strong").text()).isEqualTo("好");
        assertThat(page.select("li")).hasSize(2);
        assertThat(page.select("blockquote").text()).isEqualTo("引用");
        assertThat(page.select("a").attr("href")).isEqualTo("https://example.org/?a=1&b=2");
        assertThat(page.select("a").attr("rel")).contains("nofollow", "noopener");
    }

    @Test
    void endlessMarkdownIsCutAndDeepNestingTakesNoTime() {
        var start = System.nanoTime();
        var html = Markdown.toHtml("> ".repeat(50_000) + "[".repeat(50_000) + "*a_".repeat(20_000));

        assertThat(html.length()).isLessThan(Markdown.LONGEST * 20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatAReporterWroteStaysTextAndItsAddressesBecomeLinks() {
        var html = plain("看 https://example.org/a?b=c&d=\"e。\n<b>不</b> (https://example.org/x).");

        var page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("br")).hasSize(1);
        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://example.org/a?b=c&d=", "https://example.org/x");
        assertThat(page.text()).contains("<b>不</b> (https://example.org/x).");
    }

    private static String plain(String text) {
        var output = new StringOutput();
        PlainText.html(text).writeTo(output);
        return output.toString();
    }
}
