package org.huiyin.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Ninety days of 小满优选, an invented shop, as written in the resource files of this package. Only words and keys; it
 * loads nothing. Closed choices are the words of the HTTP interface, and every key has been found where it points to.
 *
 * @param reports oldest first, as are corrections, messages, outcomes and verdicts
 */
public record DemoCorpus(
        List<Store> stores,
        List<Product> products,
        List<Workgroup> workgroups,
        List<Member> members,
        List<Topic> topics,
        List<Rule> rules,
        List<Problem> problems,
        List<Person> people,
        List<Report> reports,
        List<Correction> corrections,
        List<Message> messages,
        List<Outcome> outcomes,
        List<Verdict> verdicts,
        List<Release> releases,
        List<CannedReply> cannedReplies) {

    public DemoCorpus {
        stores = List.copyOf(stores);
        products = List.copyOf(products);
        workgroups = List.copyOf(workgroups);
        members = List.copyOf(members);
        topics = List.copyOf(topics);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        people = List.copyOf(people);
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        messages = List.copyOf(messages);
        outcomes = List.copyOf(outcomes);
        verdicts = List.copyOf(verdicts);
        releases = List.copyOf(releases);
        cannedReplies = List.copyOf(cannedReplies);
    }

    /** Reads the files of the shop that comes with the product. */
    public static DemoCorpus read() {
        return DemoFiles.read();
    }

    /** The reports of each problem, oldest first, problems in the order of their file. Noise is in none of them. */
    public Map<String, List<Report>> reportsByProblem() {
        var byProblem = new LinkedHashMap<String, List<Report>>();
        problems.forEach(problem -> byProblem.put(problem.key(), new ArrayList<>()));
        for (Report report : reports) {
            report.aboutProblem().ifPresent(key -> byProblem
                    .computeIfAbsent(key, any -> new ArrayList<>())
                    .add(report));
        }
        return byProblem;
    }

    /** Something that happened a while before the moment the demo is loaded. */
    public sealed interface Happening permits Report, Correction, Message, Outcome, Verdict, Release {

        Duration ago();

        default Instant at(Instant now) {
            return now.minus(ago());
        }
    }

    public record Store(String key, Bilingual name, Bilingual city) {}

    public record Product(String key, Bilingual name, BigDecimal priceInYuan) {}

    public record Workgroup(String key, Bilingual name, String chainLink, int targetHours) {}

    public record Member(String key, String name, String email, String role, List<String> workgroups, String locale) {}

    /** @param description with the words people use for it, separated by 、 and by commas */
    public record Topic(
            String key, Bilingual name, Bilingual description, String stage, String chainLink, String workgroup) {}

    /**
     * A routing rule; an empty condition does not restrict.
     *
     * @param words one of them in the text is enough
     */
    public record Rule(
            int position,
            Bilingual name,
            List<String> topics,
            @Nullable String stage,
            @Nullable String channel,
            @Nullable String store,
            List<String> words,
            @Nullable String emotion,
            String workgroup) {}

    /**
     * What a set of reports is really about.
     *
     * @param owner the member who has it, if somebody has
     * @param state where its issue stands today
     */
    public record Problem(
            String key,
            String type,
            String topic,
            String workgroup,
            @Nullable String owner,
            String state,
            String title,
            Bilingual publicTitle) {}

    /**
     * A reporter. Addresses on two channels belong to one human being, but no report ever joined them.
     *
     * @param addresses kind ({@code email}, {@code wechat}, {@code weibo}, {@code telegram}) to address
     */
    public record Person(String key, @Nullable String name, String language, Map<String, String> addresses) {}

    /**
     * One person's words.
     *
     * @param problem null where it is noise, to be filtered
     * @param language {@code zh-Hans}, {@code zh-Hant}, {@code en} or {@code mul}
     * @param contact the kind of address it came with, or null
     * @param type as the reporter chose, if at all
     */
    public record Report(
            @Nullable String problem,
            Duration ago,
            String channel,
            String language,
            String person,
            @Nullable String contact,
            @Nullable Integer rating,
            @Nullable String type,
            @Nullable String store,
            @Nullable String product,
            @Nullable String order,
            @Nullable BigDecimal orderValueInYuan,
            String text)
            implements Happening {

        public Optional<String> aboutProblem() {
            return Optional.ofNullable(problem);
        }

        /** The locale the reporter's browser or app would have asked for. */
        public String locale() {
            return switch (language) {
                case "en" -> "en";
                case "zh-Hant" -> "zh-TW";
                default -> "zh-CN";
            };
        }
    }

    /**
     * What a member says a report is, where the machine was wrong.
     *
     * @param kind {@code type} or {@code emotion}
     */
    public record Correction(String problem, Duration ago, String person, String member, String kind, String value)
            implements Happening {}

    /**
     * @param author a member, or the person who writes back
     * @param to {@code everyone}, {@code note}, {@code staff} (from a reporter), or the key of one person
     */
    public record Message(String problem, Duration ago, String author, String to, String text) implements Happening {

        public boolean isNote() {
            return to.equals("note");
        }

        public boolean isToEveryone() {
            return to.equals("everyone");
        }

        public boolean isFromReporter() {
            return to.equals("staff");
        }
    }

    /** @param kind {@code remedy}, {@code adjustment}, {@code optimisation}; {@code answer}, {@code thanks}, {@code refusal} */
    public record Outcome(String problem, Duration ago, String member, String kind, Bilingual text)
            implements Happening {

        public boolean isFix() {
            return switch (kind) {
                case "remedy", "adjustment", "optimisation" -> true;
                default -> false;
            };
        }
    }

    /** @param verdict {@code solved}, {@code partly} or {@code not} */
    public record Verdict(
            String problem,
            Duration ago,
            String person,
            String verdict,
            @Nullable String comment) implements Happening {}

    /** @param text Markdown */
    public record Release(
            String key, Duration ago, String member, List<String> problems, Bilingual title, Bilingual text)
            implements Happening {}

    public record CannedReply(String key, Bilingual name, Bilingual text) {}
}
