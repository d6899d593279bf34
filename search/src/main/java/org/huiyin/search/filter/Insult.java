package org.huiyin.search.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Insults at people, and nothing about what happened. Who says what was bad complains, however rudely. */
final class Insult {

    private static final int LONGEST_LEFT = 0;

    private static final List<String> INSULTS =
            longestFirst("傻逼,傻比,煞笔,沙比,沙雕,傻叉,傻子,脑残,智障,弱智,白痴,蠢货,蠢猪,去死,去死吧,滚,滚蛋,他妈的,他妈,妈的,尼玛,你妈的,你妈,操你妈,操,草泥马,卧槽,日你,"
                    + "王八蛋,混蛋,畜生,贱人,婊子,狗东西,狗屁,废物,不要脸,人渣,全家死光,死全家,nmsl,tmd,cnm,nmb,sb,fuck you,fuck off,fuck,fucking,"
                    + "assholes,asshole,idiots,idiot,morons,moron,bastards,bastard,bitches,bitch,stupid,dumb,shit,scumbags,scum,go to hell,"
                    + "screw you,losers,loser,jerks,jerk,die");

    private static final List<String> FILLERS = longestFirst(
            "你们,你,您,他们,他,都是,都,是,的,了,吧,啊,真是,真,一群,一帮,这群,这帮,个,全家,全部,全,给我,我,去,就是,就,死,吃,和,太,也,们,不如,都给我,"
                    + "you,are,all,a,bunch,of,the,your,and,all of you,so,such,people,guys,just,off,u,r,to,i,hate,an,complete,total");

    private Insult() {}

    static Optional<Suspicion> in(Traits text) {
        var seen = new ArrayList<String>();
        var left = without(text.normalized(), INSULTS, seen);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        left = without(left, FILLERS, new ArrayList<>());
        long letters = left.codePoints().filter(Character::isLetterOrDigit).count();
        return letters <= LONGEST_LEFT
                ? Optional.of(new Suspicion(Suspicion.Kind.INSULT, String.join(" · ", seen)))
                : Optional.empty();
    }

    private static String without(String text, List<String> words, List<String> seen) {
        var left = text;
        for (var word : words) {
            var shorter = word.charAt(0) < 0x80 ? withoutWord(left, word) : left.replace(word, " ");
            if (!shorter.equals(left)) {
                seen.add(word);
                left = shorter;
            }
        }
        return left;
    }

    private static String withoutWord(String text, String word) {
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean opens = at == 0 || !isLatin(text.charAt(at - 1));
            boolean closes = at + word.length() == text.length() || !isLatin(text.charAt(at + word.length()));
            if (opens && closes && at >= from) {
                out.append(text, from, at).append(' ');
                from = at + word.length();
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<String> longestFirst(String words) {
        return Stream.of(words.split(","))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
