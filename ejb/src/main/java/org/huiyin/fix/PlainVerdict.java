package org.huiyin.fix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A verdict said in words instead of chosen, such as the answer "still broken" to the mail that asked. Only what can mean
 * nothing else counts: short, one-sided, no question. Everything else is a reply that a colleague reads.
 */
final class PlainVerdict {

    private static final int LONGEST = 80;
    private static final List<String> NOT = List.of(
            "没解决",
            "没有解决",
            "沒解決",
            "沒有解決",
            "未解决",
            "未解決",
            "没修好",
            "没有修好",
            "沒修好",
            "沒有修好",
            "还没好",
            "還沒好",
            "还是没好",
            "還是沒好",
            "没有好",
            "还是不行",
            "還是不行",
            "还是不能",
            "還是不能",
            "还不行",
            "還不行",
            "仍然不行",
            "依然不行",
            "依旧不行",
            "还是一样",
            "還是一樣",
            "还是老样子",
            "没有用",
            "没用",
            "沒用",
            "问题还在",
            "問題還在",
            "还有问题",
            "還有問題",
            "又出现",
            "又出現",
            "还是没到",
            "還是沒到",
            "still broken",
            "still not",
            "still doesn't",
            "still does not",
            "still happens",
            "still the same",
            "not fixed",
            "not solved",
            "not resolved",
            "isn't fixed",
            "is not fixed",
            "doesn't work",
            "does not work",
            "not working",
            "same problem",
            "didn't help",
            "did not help",
            "no change");
    private static final List<String> SOLVED = List.of(
            "已解决",
            "已解決",
            "解决了",
            "解決了",
            "已经解决",
            "已經解決",
            "好了",
            "已经好了",
            "已經好了",
            "可以了",
            "现在可以了",
            "現在可以了",
            "修好了",
            "没问题了",
            "沒問題了",
            "正常了",
            "恢复正常",
            "恢復正常",
            "it works",
            "works now",
            "it works now",
            "it's fixed",
            "it is fixed",
            "fixed now",
            "solved",
            "it's solved",
            "it is solved",
            "problem solved",
            "resolved",
            "works again",
            "it works again",
            "all good");
    private static final List<String> DOUBTS =
            List.of("?", "？", "吗", "嗎", "呢", "但", "不过", "不過", " but ", "however", "if ", "如果", "partly", "部分");

    private PlainVerdict() {}

    static Optional<VerdictWord> of(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        if (words.length() > LONGEST || DOUBTS.stream().anyMatch(words::contains)) {
            return Optional.empty();
        }
        if (NOT.stream().anyMatch(words::contains)) {
            return Optional.of(VerdictWord.NOT);
        }
        return saysSolved(words) ? Optional.of(VerdictWord.SOLVED) : Optional.empty();
    }

    /** Thanks may stand before and behind, nothing else: "好了" is also the end of many other words. */
    private static boolean saysSolved(String words) {
        for (var clause : words.split("[,，.。!！;；~、\\n]+")) {
            if (SOLVED.contains(clause.strip())) {
                return true;
            }
        }
        return false;
    }
}
