package org.huiyin.demo;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.huiyin.demo.DemoCorpus.Correction;
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
import org.jspecify.annotations.Nullable;

/** Finds every key of the corpus where it points to, so that a slip in a file is named before anything is loaded. */
final class References {

    private static final Set<String> AUDIENCES = Set.of("everyone", "note");

    private final DemoCorpus corpus;
    private final Set<String> stores;
    private final Set<String> products;
    private final Set<String> workgroups;
    private final Set<String> members;
    private final Set<String> topics;
    private final Set<String> problems;
    private final Set<String> people;
    private final Set<String> spoke = new HashSet<>();

    References(DemoCorpus corpus) {
        this.corpus = corpus;
        stores = keys("store", corpus.stores(), Store::key);
        products = keys("product", corpus.products(), Product::key);
        workgroups = keys("workgroup", corpus.workgroups(), Workgroup::key);
        members = keys("member", corpus.members(), Member::key);
        topics = keys("topic", corpus.topics(), Topic::key);
        problems = keys("problem", corpus.problems(), Problem::key);
        people = keys("person", corpus.people(), Person::key);
        corpus.reports().forEach(report -> spoke.add(report.problem() + " " + report.person()));
    }

    void check() {
        corpus.members().forEach(member -> member.workgroups().forEach(key -> known(workgroups, key)));
        corpus.topics().forEach(topic -> known(workgroups, topic.workgroup()));
        corpus.rules().forEach(this::check);
        corpus.problems().forEach(this::check);
        corpus.reports().forEach(this::check);
        corpus.corrections().forEach(this::check);
        corpus.messages().forEach(this::check);
        corpus.outcomes().forEach(this::check);
        corpus.verdicts().forEach(this::check);
        corpus.releases().forEach(this::check);
    }

    private void check(Rule rule) {
        rule.topics().forEach(key -> known(topics, key));
        knownOrNull(stores, rule.store());
        known(workgroups, rule.workgroup());
    }

    private void check(Problem problem) {
        known(topics, problem.topic());
        known(workgroups, problem.workgroup());
        knownOrNull(members, problem.owner());
    }

    private void check(Report report) {
        knownOrNull(problems, report.problem());
        known(people, report.person());
        knownOrNull(stores, report.store());
        knownOrNull(products, report.product());
    }

    private void check(Correction correction) {
        spokeOf(correction.problem(), correction.person());
        known(members, correction.member());
    }

    private void check(Message message) {
        known(problems, message.problem());
        if (message.isFromReporter()) {
            spokeOf(message.problem(), message.author());
            return;
        }
        known(members, message.author());
        if (!AUDIENCES.contains(message.to())) {
            spokeOf(message.problem(), message.to());
        }
    }

    private void check(Outcome outcome) {
        known(problems, outcome.problem());
        known(members, outcome.member());
    }

    private void check(Verdict verdict) {
        spokeOf(verdict.problem(), verdict.person());
    }

    private void check(Release release) {
        known(members, release.member());
        var fixed = corpus.outcomes().stream()
                .filter(Outcome::isFix)
                .map(Outcome::problem)
                .toList();
        release.problems().forEach(key -> known(fixed, key));
    }

    private void spokeOf(String problem, String person) {
        if (!spoke.contains(problem + " " + person)) {
            throw new IllegalStateException(person + " never reported " + problem);
        }
    }

    private static void knownOrNull(Collection<String> keys, @Nullable String key) {
        if (key != null) {
            known(keys, key);
        }
    }

    private static void known(Collection<String> keys, String key) {
        if (!keys.contains(key)) {
            throw new IllegalStateException("The demo's files do not define " + key);
        }
    }

    private static <T> Set<String> keys(String what, List<T> rows, Function<T, String> key) {
        var keys = new HashSet<String>();
        for (T row : rows) {
            if (!keys.add(key.apply(row))) {
                throw new IllegalStateException("The demo defines the " + what + " " + key.apply(row) + " twice");
            }
        }
        return Set.copyOf(keys);
    }
}
