package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.LengthUnit;
import org.jspecify.annotations.Nullable;

/** Makes of what came in a text that a report or a reply can have. */
@ApplicationScoped
class Wording {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;

    private final String usual;

    @Inject
    Wording(@ConfigProperty(name = "huiyin.language", defaultValue = "zh-CN") String usual) {
        this.usual = usual;
    }

    String of(Incoming incoming) {
        var text = clean(incoming.text()).strip();
        var subject =
                incoming.subject() == null ? "" : clean(incoming.subject()).strip();
        var whole = subject.isEmpty() || text.startsWith(subject) ? text : (subject + "\n\n" + text).strip();
        return whole.isEmpty() ? "(" + fileOnly(incoming) + ")" : cut(whole);
    }

    String edited(Incoming incoming) {
        var text = of(incoming);
        return cut((isChinese(localeOf(incoming, text)) ? "(改为)" : "(edited) ") + text);
    }

    /** What the vendor says the person reads, else the script they write in, else the language of the installation. */
    String localeOf(Incoming incoming, String text) {
        var said = incoming.locale() == null ? "" : incoming.locale().toLowerCase(Locale.ROOT);
        if (said.startsWith("zh")) {
            return said.contains("hant") || said.contains("tw") || said.contains("hk") ? "zh-TW" : "zh-CN";
        }
        boolean han = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (han) {
            return "zh-CN";
        }
        boolean letters = text.codePoints().anyMatch(Character::isLetter)
                && !incoming.text().isBlank();
        return letters || !said.isEmpty() ? "en" : usual;
    }

    @Nullable String nameOf(Incoming incoming) {
        var name = incoming.sender().name();
        return name == null || name.isBlank()
                ? null
                : LengthUnit.CODE_POINTS.fit(clean(name).strip(), LONGEST_NAME, "");
    }

    private String fileOnly(Incoming incoming) {
        boolean chinese = isChinese(incoming.locale() == null ? usual : incoming.locale());
        boolean image = incoming.attachments().stream()
                .anyMatch(file -> file.mediaType().startsWith("image/"));
        boolean voice = incoming.attachments().stream()
                .anyMatch(file -> file.mediaType().startsWith("audio/"));
        if (image) {
            return chinese ? "图片" : "image";
        }
        if (voice) {
            return chinese ? "语音" : "voice message";
        }
        return incoming.attachments().isEmpty() ? (chinese ? "无文字" : "no words") : (chinese ? "文件" : "file");
    }

    private static boolean isChinese(String locale) {
        return locale.startsWith("zh");
    }

    private static String cut(String text) {
        return LengthUnit.CODE_POINTS.fit(text, LONGEST, "");
    }

    /** Neither database keeps NUL, and half a surrogate pair is no character. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
