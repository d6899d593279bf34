package org.huiyin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.access.LogIn;
import org.huiyin.conversation.CannedReplies;
import org.huiyin.conversation.NewCannedReply;
import org.huiyin.people.Members;
import org.huiyin.people.NewMember;
import org.huiyin.people.NewWorkgroup;
import org.huiyin.people.Workgroups;
import org.huiyin.routing.NewRule;
import org.huiyin.routing.Rules;
import org.huiyin.shared.Actor;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Role;
import org.huiyin.shared.Words;
import org.huiyin.start.Secrets;
import org.huiyin.topic.NewTopic;
import org.huiyin.topic.Topics;
import org.jspecify.annotations.Nullable;

/** Sets the demo shop up as an admin would: workgroups, topics, members, rules, replies. */
@ApplicationScoped
class DemoStaff {

    private static final int PASSWORD_LENGTH = 16;

    private final Workgroups workgroups;
    private final Members members;
    private final LogIn logIn;
    private final Topics topics;
    private final Rules rules;
    private final CannedReplies replies;
    private final Secrets secrets;

    @Inject
    DemoStaff(
            Workgroups workgroups,
            Members members,
            LogIn logIn,
            Topics topics,
            Rules rules,
            CannedReplies replies,
            Secrets secrets) {
        this.workgroups = workgroups;
        this.members = members;
        this.logIn = logIn;
        this.topics = topics;
        this.rules = rules;
        this.replies = replies;
        this.secrets = secrets;
    }

    /** What the story refers to by the keys of the corpus. */
    record Shop(
            Map<String, UUID> workgroups,
            Map<String, UUID> topics,
            Map<String, Caller> members,
            Map<String, Caller> leads,
            Caller admin,
            Map<UUID, DemoLogin> logins) {

        /** Whoever it is acts with the rights to do it; the name is what shows. */
        Caller as(String member) {
            return members.getOrDefault(member, Caller.SYSTEM);
        }

        Caller leadOf(String workgroup) {
            return leads.getOrDefault(workgroup, admin);
        }
    }

    Shop open(DemoCorpus corpus) {
        var groups = new HashMap<String, UUID>();
        corpus.workgroups()
                .forEach(group -> groups.put(
                        group.key(),
                        workgroups
                                .add(new NewWorkgroup(group.name(), group.targetHours()), Caller.SYSTEM)
                                .id()));
        var subjects = new HashMap<String, UUID>();
        corpus.topics().forEach(topic -> subjects.put(topic.key(), add(topic, groups)));
        corpus.rules().forEach(rule -> add(rule, groups, subjects));
        corpus.cannedReplies()
                .forEach(reply ->
                        replies.add(new NewCannedReply(reply.name().zhCn(), reply.text(), null), Caller.SYSTEM));
        var logins = new LinkedHashMap<UUID, DemoLogin>();
        var callers = new HashMap<String, Caller>();
        corpus.members().forEach(member -> callers.put(member.key(), add(member, groups, corpus, logins)));
        return new Shop(groups, subjects, callers, leads(corpus, callers), admin(corpus, callers), logins);
    }

    private static Map<String, Caller> leads(DemoCorpus corpus, Map<String, Caller> callers) {
        var leads = new HashMap<String, Caller>();
        corpus.members().stream().filter(member -> member.role().equals("lead")).forEach(lead -> lead.workgroups()
                .forEach(group -> leads.put(group, callers.getOrDefault(lead.key(), Caller.SYSTEM))));
        return leads;
    }

    private static Caller admin(DemoCorpus corpus, Map<String, Caller> callers) {
        return corpus.members().stream()
                .filter(member -> member.role().equals("admin"))
                .map(member -> callers.getOrDefault(member.key(), Caller.SYSTEM))
                .findFirst()
                .orElse(Caller.SYSTEM);
    }

    /** One of each role can log in. Takes long on purpose, as every password does: beside the story, not before it. */
    void letIn(Shop shop) {
        shop.logins().forEach((member, made) -> logIn.setPassword(member, made.password(), Caller.SYSTEM));
    }

    private UUID add(DemoCorpus.Topic topic, Map<String, UUID> groups) {
        return topics.add(
                        new NewTopic(
                                topic.name(),
                                topic.description(),
                                topic.stage(),
                                topic.chainLink(),
                                groups.get(topic.workgroup())),
                        Caller.SYSTEM)
                .id();
    }

    /** A rule holds for one topic; a line of the corpus with several is several rules under one name. */
    private void add(DemoCorpus.Rule rule, Map<String, UUID> groups, Map<String, UUID> subjects) {
        if (rule.topics().isEmpty()) {
            add(rule, groups, (UUID) null);
        }
        rule.topics().forEach(topic -> add(rule, groups, subjects.get(topic)));
    }

    private void add(DemoCorpus.Rule rule, Map<String, UUID> groups, @Nullable UUID topic) {
        var emotion = "negative".equals(rule.emotion()) ? Integer.valueOf(-1) : null;
        var when =
                new NewRule.When(topic, rule.stage(), null, rule.channel(), rule.store(), rule.words(), emotion, null);
        rules.add(new NewRule(rule.name().zhCn(), when, groups.get(rule.workgroup()), null), Caller.SYSTEM);
    }

    private Caller add(
            DemoCorpus.Member member, Map<String, UUID> groups, DemoCorpus corpus, Map<UUID, DemoLogin> logins) {
        var role = Role.valueOf(member.role().toUpperCase(Locale.ROOT));
        var own = member.workgroups().stream().map(groups::get).toList();
        var added = members.add(NewMember.of(member.email(), member.name(), List.of(role), own), Caller.SYSTEM);
        members.changeProfile(added.id(), member.name(), member.locale(), true);
        if (logins.values().stream().noneMatch(known -> known.roles().contains(Words.of(role)))) {
            var password = secrets.randomToken().substring(0, PASSWORD_LENGTH);
            logins.put(
                    added.id(),
                    new DemoLogin(member.email(), password, List.of(Words.of(role)), groupName(member, corpus)));
        }
        return new Caller(Actor.member(added.id(), member.name()), Set.of(Role.ADMIN), Set.copyOf(own));
    }

    private static @Nullable String groupName(DemoCorpus.Member member, DemoCorpus corpus) {
        return corpus.workgroups().stream()
                .filter(group -> member.workgroups().contains(group.key()))
                .map(DemoCorpus.Workgroup::name)
                .map(Bilingual::zhCn)
                .findFirst()
                .orElse(null);
    }
}
