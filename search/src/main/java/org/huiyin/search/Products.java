package org.huiyin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Models, versions and alternatives that make two matters different although every other word is the same: another
 * telephone, another courier, another way to pay.
 */
final class Products {

    private static final int MAX_MODELS = 30;

    /** Within a set one thing excludes the other. Written normalised. */
    private static final List<Set<String>> ALTERNATIVES = List.of(
            Set.of("微信", "支付宝", "银联", "银行卡", "信用卡", "花呗", "alipay", "wechat", "paypal", "visa", "mastercard"),
            Set.of("安卓", "苹果", "鸿蒙", "android", "iphone", "ipad", "ios", "harmonyos"),
            Set.of("顺丰", "中通", "圆通", "韵达", "申通", "极兔", "邮政", "京东物流", "ups", "dhl", "fedex"),
            Set.of("华为", "小米", "三星", "荣耀", "oppo", "vivo", "huawei", "xiaomi", "samsung"),
            Set.of("chrome", "firefox", "safari", "edge"),
            Set.of("windows", "linux", "macos"),
            Set.of("退货", "换货", "退款", "维修"),
            Set.of("登录", "注册", "注销", "登出"),
            Set.of("偏大", "偏小"),
            Set.of("太大", "太小"),
            Set.of("太甜", "太咸", "太淡", "太辣"),
            Set.of("打开", "关闭"),
            Set.of("充值", "提现"),
            Set.of("多发", "少发", "漏发", "错发"),
            Set.of("多收", "少收"),
            Set.of("男", "女"),
            Set.of("左", "右"),
            Set.of("昨天", "今天", "明天", "后天"));

    private Products() {}

    /** The models that a text names, and then what it names of each set of alternatives. */
    static List<Set<String>> in(String text) {
        var named = new ArrayList<Set<String>>();
        named.add(models(text));
        for (Set<String> alternatives : ALTERNATIVES) {
            named.add(mentioned(alternatives, text));
        }
        return named;
    }

    /** What the one names and the other does not, kind by kind; both as {@link #in} has read them. */
    static List<Reason> differing(List<Set<String>> a, List<Set<String>> b) {
        var reasons = new ArrayList<Reason>();
        for (int kind = 0; kind < a.size(); kind++) {
            reasons.addAll(Contradictions.differing(a.get(kind), b.get(kind)));
        }
        return reasons;
    }

    private static Set<String> mentioned(Set<String> alternatives, String text) {
        Set<String> mentioned = Set.of();
        for (String alternative : alternatives) {
            if (mentions(text, alternative)) {
                mentioned = mentioned.isEmpty() ? new TreeSet<>() : mentioned;
                mentioned.add(alternative);
            }
        }
        return mentioned;
    }

    private static boolean mentions(String text, String alternative) {
        int at = text.indexOf(alternative);
        if (at < 0 || HanScript.isHan(alternative.charAt(0))) {
            return at >= 0;
        }
        while (at >= 0) {
            int end = at + alternative.length();
            boolean starts = at == 0 || !isAsciiLetter(text.charAt(at - 1));
            boolean ends = end == text.length() || !isAsciiLetter(text.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = text.indexOf(alternative, end);
        }
        return false;
    }

    /** Words of letters and digits, such as mate60 or v2.3. */
    static Set<String> models(String text) {
        var models = new TreeSet<String>();
        for (int i = 0; i < text.length() && models.size() < MAX_MODELS; ) {
            int end = endOfWord(text, i);
            if (end - i > 1 && end - i <= 20 && isModel(text, i, end)) {
                models.add(text.substring(i, end));
            }
            i = Math.max(end, i + 1);
        }
        return models;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && (isAsciiLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    /** A letter first: 128g is a quantity, and {@link Numbers} has it. */
    private static boolean isModel(String text, int start, int end) {
        boolean digit = false;
        for (int i = start; i < end; i++) {
            digit |= isDigit(text.charAt(i));
        }
        return digit && isAsciiLetter(text.charAt(start));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
