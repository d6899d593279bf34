package org.huiyin.channel.mailbox.reading;

import java.util.Set;
import java.util.stream.Collectors;

/** Which characters people really write: enough to tell text from noise, and one script from the other. */
final class Han {

    /** Those of the most frequent that both scripts write alike. */
    private static final Set<Integer> COMMON =
            set("的一是不了在人有我他大中上到和也你就出可下得那要着于年生自用道行如成方多心好小部其些主然日子此已工使情明性知全三又法天" + "同去起看定分面只想做里公月最回信收件付款退店家送到快打今客服品包用退品");

    private static final Set<Integer> SIMPLIFIED = set("这个们来国说时会对后发过还么为没开关门问题电话订单货钱买卖员网请让给给现实气应样头点线处张东见车长马鱼书");
    private static final Set<Integer> TRADITIONAL = set("這個們來國說時會對後發過還麼為沒開關門問題電話訂單貨錢買賣員網請讓給現實氣應樣頭點線處張東見車長馬魚書");

    private Han() {}

    /** From 0 to 1: how much of what is not ASCII is Chinese as it is written every day. */
    static double familiarity(String text) {
        var foreign = text.codePoints().filter(c -> c > 0x7F).toArray();
        long known = 0;
        for (int c : foreign) {
            known +=
                    COMMON.contains(c) || SIMPLIFIED.contains(c) || TRADITIONAL.contains(c) || isPunctuation(c) ? 1 : 0;
        }
        return foreign.length == 0 ? 0 : (double) known / foreign.length;
    }

    static boolean isTraditional(String text) {
        return count(text, TRADITIONAL) > count(text, SIMPLIFIED);
    }

    /** Whether a reader of Chinese wrote it: a tenth of Chinese characters is enough, so that Latin names do not hide it. */
    static boolean isHan(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return han > 0 && han * 10 >= letters;
    }

    private static boolean isPunctuation(int c) {
        return c == '，' || c == '。' || c == '！' || c == '？' || c == '、' || c == '：' || c == '；';
    }

    private static long count(String text, Set<Integer> characters) {
        return text.codePoints().filter(characters::contains).count();
    }

    private static Set<Integer> set(String characters) {
        return characters.codePoints().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
