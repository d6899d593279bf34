package org.huiyin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTest {

    private static final String NASTY =
            "<script>alert('x')</script>\" onload=\"y\r\nBcc: v@evil.example\u0000 \u202Egnp";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final MailTemplates templates = new MailTemplates(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource
    void everyKindOfMailExistsIn(Language language) {
        List<Class<?>> written = Samples.all(language).values().stream()
                .peek(model -> assertThat(mail(model, language).text()).isNotBlank())
                .<Class<?>>map(Object::getClass)
                .distinct()
                .toList();

        assertThat(written).containsExactlyInAnyOrder(MailModel.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfAReportHasAWordIn(Language language) {
        for (String state : MyLinks.STATES) {
            var links = new MyLinks(List.of(new MyLinks.Entry("3F7K9Q2M", Instant.EPOCH, state, Samples.page("/s/1"))));

            assertThat(mail(links, language).text()).doesNotContain("state.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTextPartWritesOutEveryLinkOfTheHtmlPartIn(Language language) {
        Samples.all(language).forEach((name, model) -> {
            if (model instanceof ReleaseNote) {
                return; // The links inside its body are the caller's.
            }
            MailContent mail = mail(model, language);

            assertThat(addresses(mail.text())).as(name).isEqualTo(hrefs(mail.html()));
        });
    }

    private static Set<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> hrefs(String html) {
        return HREF.matcher(html).results().map(link -> link.group(1)).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkIsAWholeAddressIn(Language language) {
        for (MailModel model : Samples.all(language).values()) {
            assertThat(hrefs(mail(model, language).html()))
                    .allMatch(href -> href.startsWith("https://voice.example.com"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFetchedFromAnywhereIn(Language language) {
        for (MailModel model : Samples.all(language).values()) {
            assertThat(mail(model, language).html())
                    .doesNotContain("<img", "src=", "url(", "@import", "<link", "<script", "background=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReadersLanguageIsDeclaredIn(Language language) {
        for (MailModel model : Samples.all(language).values()) {
            assertThat(mail(model, language).html()).contains("<html lang=\"" + language.tag() + "\">");
        }
    }

    @ParameterizedTest
    @EnumSource
    void textOfStrangersIsNeverMarkupAndNeverAHeaderIn(Language language) {
        for (MailModel model : nasty()) {
            MailContent mail = mail(model, language);

            assertThat(mail.subject()).hasSizeLessThanOrEqualTo(60).doesNotContain("\r", "\n", "\u0000", "\u202E");
            assertThat(mail.html())
                    .doesNotContain("<script", "\u0000", "\u202E")
                    .contains("&lt;script&gt;");
            assertThat(mail.text()).contains("<script>").doesNotContain("\r", "\u0000", "\u202E");
        }
    }

    private static List<MailModel> nasty() {
        return List.of(
                Samples.answer(NASTY, NASTY),
                Samples.fix(FixAnnounced.Kind.REMEDY, NASTY, 2),
                Samples.release(NASTY, NASTY, "<p>ok</p>"),
                Samples.digest(NASTY, NASTY),
                new Invitation(NASTY, NASTY, Samples.page("/join/1"), Instant.EPOCH));
    }

    @Test
    void anyTextMakesAMailWithAOneLineSubject() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = randomText(random);

            MailContent mail = mail(Samples.digest(text, text), Language.values()[i % 3]);

            assertThat(mail.subject())
                    .as("-Dseed=%s", seed)
                    .hasSizeBetween(1, 60)
                    .doesNotContain("\n", "\r");
            assertThat(mail.html()).as("-Dseed=%s", seed).doesNotContain("<script");
        }
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "<script", "{0}", "'", "\r\n", "\u2028", "青", "\uD83D\uDE00", "\uD83D", "{{x}}", "&", " ", "a\u0301"
        };
        return random.ints(random.nextInt(80), 0, pieces.length)
                .mapToObj(index -> pieces[index])
                .collect(Collectors.joining());
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndNotInsideOne() {
        MailContent mail = mail(Samples.release("👨‍👩‍👧".repeat(20), "text", "<p>text</p>"), Language.ENGLISH);

        assertThat(mail.subject()).endsWith("👨‍👩‍👧…").hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void mailsToAddressesThatAnybodyCanTypeHaveNoPlaceForText() {
        Stream.of(
                        Acknowledgement.class,
                        SubscriptionConfirmation.class,
                        ErasureConfirmation.class,
                        JoiningConfirmation.class)
                .flatMap(mail -> Arrays.stream(mail.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .forEach(name -> assertThat(name).isEqualTo("reference"));
    }

    @Test
    void aLanguageWeDoNotHaveIsAnsweredInEnglish() {
        MailModel model = Samples.all(Language.ENGLISH).get("acknowledgement-known");

        assertThat(templates.render(model, Locale.GERMAN, Samples.BRAND))
                .isEqualTo(templates.render(model, Locale.ENGLISH, Samples.BRAND));
    }

    @Test
    void aLinkThatIsNotAWholeWebAddressIsRefused() {
        for (String link : List.of("/s/1", "javascript:alert(1)", "mailto:a@b.example", "https:/no-host")) {
            assertThatThrownBy(() -> new SubscriptionConfirmation(URI.create(link)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void datesAreTheReadersDayAndNotTheMachines() {
        var late = new MyLinks(List.of(new MyLinks.Entry(
                "3F7K9Q2M", Instant.parse("2026-11-20T16:30:00Z"), "received", Samples.page("/s/1"))));

        assertThat(mail(late, Language.SIMPLIFIED_CHINESE).text()).contains("2026年11月21日");
    }

    @Test
    void staffCanReplaceTheFirstWords() {
        var opening = PlainTemplate.read("{{brand}}收到了您的反馈{{reference}}。\n\n我们周末休息，周一回复。");

        MailContent mail = templates.render(
                new Acknowledgement("3F7K9Q2M", Samples.page("/s/1"), true),
                Locale.SIMPLIFIED_CHINESE,
                Samples.BRAND,
                opening);

        assertThat(mail.text()).startsWith("青禾生活收到了您的反馈3F7K9Q2M。\n\n我们周末休息，周一回复。\n\n接下来");
        assertThat(mail.html()).contains("青禾生活收到了您的反馈3F7K9Q2M。</h1>").contains(">我们周末休息，周一回复。</p>");
    }

    @Test
    void aMailKeepsItsOwnWordsWhenStaffLeftNone() {
        MailModel model = Samples.all(Language.ENGLISH).get("acknowledgement-known");

        assertThat(templates.render(model, Locale.ENGLISH, Samples.BRAND, PlainTemplate.read(" \n ")))
                .isEqualTo(templates.render(model, Locale.ENGLISH, Samples.BRAND));
    }

    @Test
    void wordsOfStaffAreEscapedToo() {
        var opening = PlainTemplate.read("<b>${1+1}</b> @if(true)");

        MailContent mail = templates.render(
                new SubscriptionConfirmation(Samples.page("/c/1")), Locale.ENGLISH, Samples.BRAND, opening);

        assertThat(mail.html()).contains("&lt;b&gt;${1+1}&lt;/b&gt; @if(true)");
    }

    private MailContent mail(MailModel model, Language language) {
        return templates.render(model, language.locale(), Samples.BRAND);
    }
}
