package org.huiyin.web.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of colours a part uses is readable, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    static Stream<Arguments> pairs() {
        var text = Stream.of(
                "ink bg",
                "ink surface",
                "ink sunken",
                "ink-2 bg",
                "ink-2 surface",
                "ink-2 sunken",
                "ink-3 bg",
                "ink-3 surface",
                "ink-3 sunken",
                "accent surface",
                "accent bg",
                "on-accent accent",
                "on-accent accent-h",
                "accent-ink accent-soft",
                "neg surface",
                "neg-ink neg-soft",
                "warn surface",
                "warn-ink warn-soft",
                "info surface",
                "info-ink info-soft",
                "ink-2 accent-soft",
                "ink-3 accent-soft",
                "ink warn-soft",
                "ink accent-soft",
                "bg ink",
                "neg bg");
        var shapes = Stream.of(
                "control surface",
                "control bg",
                "c1 surface",
                "c2 surface",
                "c3 surface",
                "c4 surface",
                "c5 surface",
                "c6 surface",
                "c7 surface",
                "c8 surface");
        return Stream.concat(text.map(pair -> pair + " " + TEXT), shapes.map(pair -> pair + " " + SHAPE))
                .map(pair -> pair.split(" "))
                .flatMap(pair -> Stream.of("light", "dark", "device")
                        .map(theme -> Arguments.of(theme, pair[0], pair[1], Double.parseDouble(pair[2]))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairIsReadable(String theme, String front, String back, double least) {
        var colours = coloursOf(theme);

        assertThat(contrast(colours.get(front), colours.get(back)))
                .as("%s on %s, %s", front, back, theme)
                .isGreaterThanOrEqualTo(least);
    }

    /** Dark is written twice: for those who chose it and for those whose device did. */
    private static Map<String, String> coloursOf(String theme) {
        var css = Sources.read(Sources.FRONTEND.resolve("css/tokens.css"));
        int chosen = css.indexOf(":root[data-theme=\"dark\"]");
        int device = css.indexOf("@media (prefers-color-scheme: dark)");
        var part =
                switch (theme) {
                    case "light" -> css.substring(0, chosen);
                    case "dark" -> css.substring(chosen, device);
                    default -> css.substring(device);
                };
        var colours = new HashMap<String, String>();
        TOKEN.matcher(part).results().forEach(match -> colours.put(match.group(1), match.group(2)));
        return colours;
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
