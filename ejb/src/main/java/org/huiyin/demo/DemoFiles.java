package org.huiyin.demo;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.demo.DemoCorpus.CannedReply;
import org.huiyin.demo.DemoCorpus.Correction;
import org.huiyin.demo.DemoCorpus.Happening;
import org.huiyin.demo.DemoCorpus.Member;
import org.huiyin.demo.DemoCorpus.Message;
import org.huiyin.demo.DemoCorpus.Outcome;
import org.huiyin.demo.DemoCorpus.Person;
import org.huiyin.demo.DemoCorpus.Problem;
import org.huiyin.demo.DemoCorpus.Product;
import org.huiyin.demo.DemoCorpus.Release;
import org.huiyin.demo.DemoCorpus.Report;
import org.huiyin.demo.DemoCorpus.Rule;
import org.huiyin.demo.DemoCorpus.Store;
import org.huiyin.demo.DemoCorpus.Topic;
import org.huiyin.demo.DemoCorpus.Verdict;
import org.huiyin.demo.DemoCorpus.Workgroup;
import org.huiyin.demo.Table.Row;
import org.huiyin.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** Knows which file holds what. */
final class DemoFiles {

    private static final String NOISE = "-";
    private static final String NO_CONTACT = "none";
    private static final List<String> ADDRESS_KINDS = List.of("email", "wechat", "weibo", "telegram");

    private DemoFiles() {}

    static DemoCorpus read() {
        var corpus = new DemoCorpus(
                Table.read("stores.tsv").map(DemoFiles::store),
                Table.read("products.tsv").map(DemoFiles::product),
                Table.read("workgroups.tsv").map(DemoFiles::workgroup),
                Table.read("members.tsv").map(DemoFiles::member),
                Table.read("topics.tsv").map(DemoFiles::topic),
                Table.read("rules.tsv").map(DemoFiles::rule),
                Table.read("problems.tsv").map(DemoFiles::problem),
                Table.read("people.tsv").map(DemoFiles::person),
                oldestFirst(Table.read("reports.tsv").map(DemoFiles::report)),
                oldestFirst(Table.read("corrections.tsv").map(DemoFiles::correction)),
                oldestFirst(Table.read("conversations.tsv").map(DemoFiles::message)),
                oldestFirst(Table.read("outcomes.tsv").map(DemoFiles::outcome)),
                oldestFirst(Table.read("verdicts.tsv").map(DemoFiles::verdict)),
                oldestFirst(Table.read("releases.tsv").map(DemoFiles::release)),
                Table.read("canned.tsv").map(DemoFiles::cannedReply));
        new References(corpus).check();
        return corpus;
    }

    private static <T extends Happening> List<T> oldestFirst(List<T> happenings) {
        return happenings.stream()
                .sorted(Comparator.comparing(Happening::ago).reversed())
                .toList();
    }

    private static Store store(Row row) {
        return new Store(row.get("key"), row.bilingual("name"), row.bilingual("city"));
    }

    private static Product product(Row row) {
        return new Product(row.get("key"), row.bilingual("name"), new BigDecimal(row.get("price CNY")));
    }

    private static Workgroup workgroup(Row row) {
        return new Workgroup(row.get("key"), row.bilingual("name"), row.get("chain link"), row.number("target hours"));
    }

    private static Member member(Row row) {
        return new Member(
                row.get("key"),
                row.get("name"),
                row.get("email"),
                row.get("role"),
                row.list("workgroups"),
                row.get("locale"));
    }

    private static Topic topic(Row row) {
        return new Topic(
                row.get("key"),
                row.bilingual("name"),
                row.bilingual("description"),
                row.get("stage"),
                row.get("chain link"),
                row.get("workgroup"));
    }

    private static Rule rule(Row row) {
        return new Rule(
                row.number("position"),
                row.bilingual("name"),
                row.list("topics"),
                row.orNull("stage"),
                row.orNull("channel"),
                row.orNull("store"),
                row.list("words"),
                row.orNull("emotion"),
                row.get("workgroup"));
    }

    private static Problem problem(Row row) {
        return new Problem(
                row.get("key"),
                row.get("type"),
                row.get("topic"),
                row.get("workgroup"),
                row.orNull("owner"),
                row.get("final state"),
                row.get("staff title"),
                row.bilingual("public title"));
    }

    private static Person person(Row row) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (var kind : ADDRESS_KINDS) {
            var address = row.orNull(kind);
            if (address != null) {
                addresses.put(kind, address);
            }
        }
        return new Person(row.get("key"), row.orNull("name"), row.get("language"), Map.copyOf(addresses));
    }

    private static Report report(Row row) {
        var rating = row.orNull("rating");
        return new Report(
                unless(NOISE, row.get("problem")),
                row.ago("day"),
                row.get("channel"),
                row.get("language"),
                row.get("person"),
                unless(NO_CONTACT, row.get("contact")),
                rating == null ? null : Integer.valueOf(rating),
                row.orNull("type"),
                row.orNull("store"),
                row.orNull("product"),
                row.orNull("order"),
                row.moneyOrNull("order value"),
                row.get("text"));
    }

    private static Correction correction(Row row) {
        return new Correction(
                row.get("problem"),
                row.ago("day"),
                row.get("person"),
                row.get("member"),
                row.get("kind"),
                row.get("value"));
    }

    private static Message message(Row row) {
        return new Message(row.get("problem"), row.ago("day"), row.get("author"), row.get("to"), row.get("text"));
    }

    private static Outcome outcome(Row row) {
        return new Outcome(
                row.get("problem"), row.ago("day"), row.get("member"), row.get("kind"), row.bilingual("text"));
    }

    private static Verdict verdict(Row row) {
        return new Verdict(
                row.get("problem"), row.ago("day"), row.get("person"), row.get("verdict"), row.orNull("comment"));
    }

    private static Release release(Row row) {
        var key = row.get("key");
        var text = new Bilingual(Table.text("releases/" + key + ".zh-CN.md"), Table.text("releases/" + key + ".en.md"));
        return new Release(key, row.ago("day"), row.get("member"), row.list("problems"), row.bilingual("title"), text);
    }

    private static CannedReply cannedReply(Row row) {
        return new CannedReply(row.get("key"), row.bilingual("name"), row.bilingual("text"));
    }

    private static @Nullable String unless(String nothing, String value) {
        return value.equals(nothing) ? null : value;
    }
}
