package org.huiyin.search.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.search.Normalizer;

/**
 * Tells the type of a report by the words that people use for it, in both Chinese scripts and English.
 *
 * <p>A sign of danger or of the law outweighs everything else, because a person must read such a report. Otherwise the type
 * with the heaviest signs wins, and the confidence is its share of all signs found. Safe for any number of threads.
 */
public final class TypeRules {

    private static final double NO_SIGN = 0.2;
    private static final int MAX_CHARACTERS = 4_000;
    private static final List<ReportType> WANTED =
            List.of(ReportType.COMPLAINT, ReportType.SUGGESTION, ReportType.QUESTION, ReportType.PRAISE);

    private static final Signs SAFETY = new Signs()
            .with(3, "受伤,烫伤,划伤,割伤,灼伤,流血,起火,着火,失火,自燃,爆炸,炸了,冒烟,漏电,触电,中毒,窒息,住院,急诊,鼓包,冒火花,烧焦")
            .with(3, "诈骗,欺诈,盗刷,被盗,泄露,报警,起诉,律师,法院,消协,12315,12345,监管局,工商局,假货,违法")
            .with(2, "过敏,拉肚子,腹泻,呕吐,异物,变质,发霉,有虫,虫子,玻璃渣,骗子,骗局,曝光你们,危险")
            .with(
                    3,
                    "injured,injury,caught fire,on fire,exploded,explosion,electric shock,electrocuted,poisoning,hospital,swelled up,scorched,sparking")
            .with(3, "lawyer,lawsuit,sue you,police,fraud,scam,data breach,leaked,counterfeit,illegal,choking")
            .with(2, "burned,burnt,smoke,allergic,allergy,unsafe,dangerous,hazard,mold,mouldy,moldy,vomiting");

    private static final Signs COMPLAINT = new Signs()
            .with(2, "投诉,差评,垃圾,太差,差劲,失望,生气,气死,恶心,坑人,太坑,被坑,敷衍,态度差,态度恶劣,不理人,没人管,忍无可忍")
            .with(1.5, "坏了,坏的,破损,碎了,漏发,错发,少发,发错,送错,闪退,卡死,崩溃,白屏,黑屏,打不开,登不上,连不上,用不了,失败")
            .with(1.5, "没收到,没有收到,还没发货,还没到,迟迟,超时,太慢,乱扣,多扣,重复扣,扣了两次,报错,不到账,没到账,不满意,不喜欢")
            .with(1, "无法,不能用,退款,错误,异常,丢了,丢失,一直没,不发货,等了,晚了,难吃,凉了,撒了,洒了,不新鲜,不给")
            .with(
                    2,
                    "terrible,awful,worst,horrible,unacceptable,disappointed,disappointing,angry,rude,complaint,complain,ridiculous")
            .with(
                    1.5,
                    "broken,crash,crashes,crashed,crashing,not working,doesn't work,does not work,never arrived,charged twice")
            .with(
                    1.5,
                    "damaged,missing,wrong item,fails,failed,didn't arrive,not arrived,can't log in,cannot log in,overcharged")
            .with(1, "error,slow,late,delayed,refund,can't,cannot,stuck,freezes,useless,still waiting,bug");

    private static final Signs SUGGESTION = new Signs()
            .with(3, "建议,提个意见,能不能增加,能否增加,能不能加,能否加,可以增加,可不可以加,希望增加,希望能,希望可以,要是能,如果能")
            .with(2, "希望,加个,加一个,增加,添加,新增,最好能,最好是,期待,改进,优化一下,改成")
            .with(
                    3,
                    "suggest,suggestion,would be nice,would be great,would be good,would be helpful,feature request,please add")
            .with(2, "could you add,can you add,should add,i wish,it would help,consider adding,hope you,idea");

    private static final Signs PRAISE = new Signs()
            .with(2, "好评,点赞,很赞,太赞,超赞,满意,太好了,很好,非常好,真好,不错,给力,贴心,太棒,很棒,真棒,惊喜,五星,表扬,好吃,好用")
            .with(1, "喜欢,感谢,谢谢,推荐,辛苦了,速度快,很快,值得,支持")
            .with(
                    2,
                    "great,love,excellent,awesome,amazing,perfect,fantastic,wonderful,well done,good job,satisfied,delicious")
            .with(1, "thanks,thank you,happy,good,nice,recommend,helpful,fast");

    private static final Signs QUESTION = new Signs()
            .with(1.5, "请问,怎么,如何,什么时候,多久,哪里,哪儿,能不能,可不可以,可以吗,是否,是不是,有没有,多少钱,几天,咨询,想问")
            .with(1, "吗,呢,为什么,啥时候,咋,?")
            .with(
                    1.5,
                    "how do,how can,how to,how long,when will,when does,where can,where is,can i,could i,is there,are there,do you")
            .with(1, "what is,which,why,does it,is it possible,wondering,question");

    /** Never fails; a text without any sign is a complaint of low confidence. */
    public TypeGuess guess(String text) {
        String read = read(text);
        var danger = new ArrayList<String>();
        double safety = SAFETY.in(read, danger);
        if (safety > 0) {
            return new TypeGuess(ReportType.SAFETY, safety / (safety + 0.75), danger);
        }
        return heaviest(read);
    }

    /** How much speaks for each type but safety. */
    Map<ReportType, Double> weights(String text) {
        String read = read(text);
        Map<ReportType, Double> weights = new EnumMap<>(ReportType.class);
        WANTED.forEach(type -> weights.put(type, weight(type, read, new ArrayList<>())));
        return weights;
    }

    private static String read(String text) {
        String normalized = Normalizer.folded(text);
        return normalized.length() <= MAX_CHARACTERS ? normalized : normalized.substring(0, MAX_CHARACTERS);
    }

    private static TypeGuess heaviest(String text) {
        Map<ReportType, List<String>> words = new EnumMap<>(ReportType.class);
        Map<ReportType, Double> weights = new EnumMap<>(ReportType.class);
        for (ReportType type : WANTED) {
            var found = new ArrayList<String>();
            weights.put(type, weight(type, text, found));
            words.put(type, found);
        }
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (all == 0) {
            return new TypeGuess(ReportType.COMPLAINT, NO_SIGN, List.of());
        }
        ReportType best = strongest(weights);
        return new TypeGuess(best, weights.getOrDefault(best, 0.0) / (all + 0.5), words.getOrDefault(best, List.of()));
    }

    private static double weight(ReportType type, String text, List<String> found) {
        return switch (type) {
            case COMPLAINT -> COMPLAINT.in(text, found);
            case SUGGESTION -> SUGGESTION.in(text, found);
            case QUESTION -> QUESTION.in(text, found);
            case PRAISE -> PRAISE.undenied(text, found);
            case SAFETY -> SAFETY.in(text, found);
        };
    }

    // Of equals a suggestion comes first, then a question: people wrap both in complaints and thanks.
    private static ReportType strongest(Map<ReportType, Double> weights) {
        ReportType best = ReportType.SUGGESTION;
        for (ReportType type : List.of(ReportType.QUESTION, ReportType.COMPLAINT, ReportType.PRAISE)) {
            if (weights.getOrDefault(type, 0.0) > weights.getOrDefault(best, 0.0)) {
                best = type;
            }
        }
        return best;
    }
}
