package org.huiyin.search.classify;

import java.util.List;

/**
 * Words that say how somebody feels, in Chinese and English. A word that is denied right before says the opposite: 不好吃.
 */
final class FeelingWords {

    private static final List<String> GLAD = List.of(
            "好吃",
            "美味",
            "好喝",
            "不错",
            "满意",
            "喜欢",
            "很好",
            "挺好",
            "真好",
            "太好",
            "超好",
            "非常好",
            "推荐",
            "赞",
            "棒",
            "给力",
            "快速",
            "很快",
            "超快",
            "准时",
            "及时",
            "热情",
            "贴心",
            "周到",
            "感谢",
            "谢谢",
            "辛苦",
            "新鲜",
            "干净",
            "实惠",
            "便宜",
            "划算",
            "值得",
            "好评",
            "惊喜",
            "开心",
            "爱吃",
            "好用",
            "方便",
            "舒服",
            "漂亮",
            "好看",
            "精致",
            "完美",
            "靠谱",
            "耐心",
            "放心",
            "足",
            "香",
            "老顾客",
            "一如既往",
            "回购",
            "还会再",
            "神速",
            "友好",
            "态度好",
            "速度快",
            "解决了",
            "good",
            "great",
            "love",
            "excellent",
            "nice",
            "perfect",
            "happy",
            "thank",
            "awesome",
            "amazing",
            "fast",
            "friendly",
            "helpful",
            "recommend",
            "satisfied",
            "delicious",
            "best",
            "wonderful",
            "works well",
            "pleased",
            "glad",
            "comfortable");

    private static final List<String> CROSS = List.of(
            "难吃",
            "难喝",
            "差",
            "失望",
            "慢",
            "凉了",
            "冷了",
            "冰凉",
            "迟到",
            "等了",
            "太久",
            "才到",
            "才送",
            "晚了",
            "超时",
            "没送",
            "没有送",
            "少了",
            "漏",
            "洒",
            "撒了",
            "坏",
            "馊",
            "变质",
            "恶心",
            "垃圾",
            "骗",
            "坑",
            "投诉",
            "退款",
            "退货",
            "贵",
            "太咸",
            "太油",
            "太辣",
            "太甜",
            "太淡",
            "太少",
            "没味",
            "没有味",
            "硬",
            "生的",
            "腥",
            "头发",
            "虫",
            "苍蝇",
            "拉肚子",
            "肚子疼",
            "态度恶劣",
            "不理",
            "不接",
            "敷衍",
            "耐心等",
            "后悔",
            "再也不",
            "不会再",
            "无语",
            "呵呵",
            "气",
            "烦",
            "崩溃",
            "闪退",
            "卡死",
            "失败",
            "错",
            "假",
            "破",
            "脏",
            "臭",
            "糟",
            "糊",
            "烂",
            "服了",
            "忘",
            "居然",
            "竟然",
            "说好的",
            "根本",
            "不如",
            "bad",
            "terrible",
            "awful",
            "slow",
            "late",
            "broken",
            "worst",
            "disappoint",
            "cold",
            "rude",
            "never again",
            "refund",
            "wrong",
            "missing",
            "crash",
            "fail",
            "hate",
            "angry",
            "useless",
            "waste",
            "horrible",
            "poor",
            "dirty",
            "scam",
            "annoy",
            "unacceptable",
            "damaged",
            "stolen",
            "ignored");

    private static final int MAX_CHARACTERS = 2_000;
    private static final int MOST = 4;

    private FeelingWords() {}

    /** Glad words minus cross words of a normalised text, at most 4 either way. */
    static int balance(String normalized) {
        String text = normalized.length() <= MAX_CHARACTERS ? normalized : normalized.substring(0, MAX_CHARACTERS);
        return Math.clamp(count(text, GLAD) - count(text, CROSS), -MOST, MOST);
    }

    private static int count(String text, List<String> words) {
        int sum = 0;
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                sum += isDenied(text, at) ? -1 : 1;
            }
        }
        return sum;
    }

    private static boolean isDenied(String text, int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            if (Denial.isAt(text, i)) {
                return true;
            }
        }
        int before = Math.max(0, at - 5);
        String words = text.substring(before, at);
        return words.contains("not ") || words.contains("n't ") || words.contains("no ");
    }
}
