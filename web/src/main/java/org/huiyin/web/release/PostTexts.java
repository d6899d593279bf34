package org.huiyin.web.release;

import java.text.BreakIterator;
import java.util.Locale;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.huiyin.release.ReleaseCard;

/**
 * A release as texts ready to copy, each within the length its platform takes.
 *
 * @param weibo at most 140 characters as Weibo counts (ASCII half), with the link
 * @param wechatTitle at most 64 characters, the limit of an article's title
 * @param wechatDigest at most 120 characters, the limit of an article's digest
 * @param xiaohongshuTitle at most 20 characters
 * @param xiaohongshu at most 1,000 characters
 */
public record PostTexts(
        String weibo,
        String wechatTitle,
        String wechatDigest,
        String wechat,
        String xiaohongshuTitle,
        String xiaohongshu) {

    static final int WEIBO = 140;
    static final int WECHAT_TITLE = 64;
    static final int WECHAT_DIGEST = 120;
    static final int XIAOHONGSHU_TITLE = 20;
    static final int XIAOHONGSHU = 1000;

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    /** @param told the line that says how many people told us */
    static PostTexts of(ReleaseCard release, String told, String address) {
        var title = release.title().in(Locale.CHINA);
        var body = PLAIN.render(PARSER.parse(release.text().in(Locale.CHINA))).strip();
        var line = body.replaceAll("\\s+", " ");
        return new PostTexts(
                weibo("【" + title + "】" + line, " " + address),
                cut(title, WECHAT_TITLE),
                cut(line, WECHAT_DIGEST),
                title + "\n\n" + body + "\n\n" + told + "\n" + address,
                cut(title, XIAOHONGSHU_TITLE),
                cut(body, XIAOHONGSHU - told.length() - 2) + "\n\n" + told);
    }

    /** The address stays whole; the words give way. */
    private static String weibo(String words, String address) {
        int most = WEIBO;
        var cut = cut(words, most);
        while (weiboLength(cut + address) > WEIBO && most > 0) {
            cut = cut(words, --most);
        }
        return cut + address;
    }

    /** Characters as Weibo counts them: ASCII is half of one. */
    public static int weiboLength(String text) {
        return (int)
                Math.ceil(text.codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum());
    }

    /** Characters as every other platform counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(most)) + "…";
    }
}
