package org.huiyin.search.classify;

import java.util.Collection;
import java.util.List;

/** Finds the topics of a text by the words of their names and descriptions. */
public final class TopicKeywords {

    public TopicKeywords(Collection<Topic> topics) {}

    /** The topics that share a word with the text, most confident first; empty when none does. */
    public List<RankedTopic> rank(String text) {
        throw new UnsupportedOperationException("follows");
    }
}
