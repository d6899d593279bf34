package org.huiyin.search.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.search.Normalizer;
import org.huiyin.search.Words;

/**
 * Finds the topics of a text by the words of their names and descriptions, so that topics work on the day they are set up.
 *
 * <p>A word that few topics use says more: it weighs ln(1 + topics / topics with the word). A topic's sum s of the words it
 * shares with a text becomes a confidence s / (s + 1.5). Safe for any number of threads.
 */
public final class TopicKeywords {

    private static final double HALF_CONFIDENCE = 1.5;

    /** What descriptions are full of and no topic is about. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "问题",
            "相关",
            "以及",
            "其他",
            "其它",
            "用户",
            "我们",
            "你们",
            "可以",
            "没有",
            "什么",
            "怎么",
            "不能",
            "无法",
            "或者",
            "进行",
            "情况",
            "方面",
            "关于",
            "包括",
            "有关",
            "等等",
            "使用",
            "这个",
            "一个",
            "顾客",
            "客户",
            "反馈",
            "problem",
            "issue",
            "about",
            "related",
            "other",
            "user",
            "customer",
            "not",
            "no",
            "you",
            "i",
            "we",
            "my",
            "your",
            "can",
            "do",
            "have",
            "has",
            "from",
            "any",
            "all",
            "what",
            "how",
            "feedback");

    private record Keywords(String id, Set<String> words) {}

    private final List<Keywords> topics = new ArrayList<>();
    private final Map<String, Integer> topicsWith = new HashMap<>();

    public TopicKeywords(Collection<Topic> topics) {
        for (Topic topic : topics) {
            var words = new HashSet<>(Words.of(Normalizer.normalize(topic.zh() + "\n" + topic.en())));
            words.removeAll(EMPTY_WORDS);
            this.topics.add(new Keywords(topic.id(), Set.copyOf(words)));
            words.forEach(word -> topicsWith.merge(word, 1, Integer::sum));
        }
    }

    /** The topics that share a word with the text, most confident first; empty when none does. */
    public List<RankedTopic> rank(String text) {
        String normalized = Normalizer.normalize(text);
        Set<String> words = Words.of(normalized);
        var ranked = new ArrayList<RankedTopic>();
        for (Keywords topic : topics) {
            var shared = new LinkedHashSet<>(words);
            shared.retainAll(topic.words());
            if (!shared.isEmpty()) {
                ranked.add(new RankedTopic(topic.id(), confidence(shared), inText(shared, normalized)));
            }
        }
        ranked.sort(
                Comparator.comparingDouble(RankedTopic::confidence).reversed().thenComparing(RankedTopic::id));
        return List.copyOf(ranked);
    }

    private double confidence(Set<String> shared) {
        double sum = 0;
        for (String word : shared) {
            sum += Math.log(1 + (double) topics.size() / topicsWith.getOrDefault(word, 1));
        }
        return sum / (sum + HALF_CONFIDENCE);
    }

    /** Pairs that overlap in the text are shown as the one word that they make. */
    private static List<String> inText(Set<String> shared, String text) {
        var covered = new BitSet(text.length());
        var words = new LinkedHashSet<String>();
        for (String word : shared) {
            int at = text.indexOf(word);
            if (at < 0) {
                words.add(word);
            }
            for (; at >= 0; at = text.indexOf(word, at + 1)) {
                covered.set(at, at + word.length());
            }
        }
        for (int start = covered.nextSetBit(0); start >= 0; ) {
            int end = covered.nextClearBit(start);
            words.add(text.substring(start, end));
            start = covered.nextSetBit(end);
        }
        return words.stream().limit(5).toList();
    }
}
