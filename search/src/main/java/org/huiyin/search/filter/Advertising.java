package org.huiyin.search.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An offer together with a way to reach whoever makes it. One of the two alone is none: people name their telephone, and
 * complain of offers that others made them.
 */
final class Advertising {

    private static final int LINKS_OF_A_LIST = 3;
    private static final int OFFERS_THAT_OUTWEIGH_A_COMPLAINT = 3;

    private static final List<String> CONTACTS = List.of(
            "加微信",
            "加微",
            "加薇",
            "加威信",
            "加卫星",
            "加v",
            "加我v",
            "加qq",
            "加扣扣",
            "加我微信",
            "加我qq",
            "加群",
            "进群",
            "vx",
            "v信",
            "薇信",
            "威信号",
            "微信号",
            "微信同号",
            "微信咨询",
            "扫码添加",
            "私聊我",
            "私信我",
            "联系qq",
            "咨询qq",
            "客服qq",
            "电报群",
            "telegram",
            "whatsapp",
            "tg群",
            "点击链接",
            "点此链接",
            "复制链接",
            "复制口令",
            "联系电话",
            "咨询电话",
            "热线电话",
            "加line",
            "addmeon",
            "contactmeat",
            "dmme",
            "clickhere",
            "详询",
            "洽询",
            "欢迎咨询",
            "咨询详情",
            "看主页",
            "看我主页",
            "量大从优",
            "limitedoffer",
            "visitourwebsite",
            "visitmysite",
            "visitmyprofile");

    private static final List<String> OFFERS = List.of(
            "代开",
            "免担保",
            "互粉",
            "互赞",
            "代开票",
            "开票加",
            "刷单",
            "兼职",
            "日结",
            "日赚",
            "月入过万",
            "月入上万",
            "轻松赚",
            "躺赚",
            "在家赚",
            "赚钱项目",
            "副业项目",
            "贷款",
            "网贷",
            "秒批",
            "秒到账",
            "无抵押",
            "放款",
            "征信",
            "信用卡套现",
            "套现",
            "棋牌",
            "博彩",
            "彩票",
            "澳门",
            "赌场",
            "百家乐",
            "时时彩",
            "六合彩",
            "开户送",
            "注册送",
            "充值送",
            "返利",
            "高回报",
            "稳赚",
            "带单",
            "荐股",
            "牛股",
            "股票群",
            "内幕消息",
            "虚拟币",
            "招代理",
            "诚招代理",
            "招商加盟",
            "一手货源",
            "厂家直销",
            "低价批发",
            "高仿",
            "精仿",
            "原单",
            "涨粉",
            "增粉",
            "刷粉",
            "买粉",
            "代运营",
            "代刷",
            "代写",
            "办证",
            "刻章",
            "学历提升",
            "包过",
            "减肥茶",
            "丰胸",
            "壮阳",
            "约炮",
            "上门服务",
            "同城交友",
            "美女陪",
            "私人影院资源",
            "网站优化",
            "seo",
            "排名优化",
            "关键词排名",
            "爬虫代做",
            "casino",
            "gambling",
            "betting",
            "payday loan",
            "quick loan",
            "instant loan",
            "cheap loans",
            "earn money",
            "make money",
            "work from home",
            "per day from home",
            "passive income",
            "crypto",
            "bitcoin",
            "forex",
            "investment opportunity",
            "guaranteed returns",
            "double your",
            "backlinks",
            "rank your",
            "search ranking",
            "web traffic",
            "buy followers",
            "instagram followers",
            "viagra",
            "cialis",
            "weight loss pills",
            "replica watches",
            "designer bags",
            "cheap rolex",
            "essay writing service",
            "hot girls",
            "adult dating",
            "limited time offer",
            "free gift card",
            "guest post");

    private static final Pattern LINK =
            Pattern.compile("https?://|www\\.[a-z0-9]|(?:bit\\.ly|t\\.me|wa\\.me)/", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?:1[3-9]\\d{9}|(?:q{1,2}|群|扣扣)[:号]?\\d{6,11})(?!\\d)");

    private Advertising() {}

    static Optional<Suspicion> in(Traits text) {
        var offers = offers(text);
        var contacts = contacts(text);
        int links = count(LINK, text.raw());
        boolean reachable = !contacts.isEmpty() || links > 0;
        boolean outweighs = !text.hasGrievance() || offers.size() >= OFFERS_THAT_OUTWEIGH_A_COMPLAINT;
        boolean listOfLinks = links >= LINKS_OF_A_LIST && !text.saysSomething();
        if (!(outweighs && reachable && !offers.isEmpty()) && !listOfLinks) {
            return Optional.empty();
        }
        var seen = new ArrayList<>(offers);
        seen.addAll(contacts);
        if (links > 0) {
            seen.add("http ×" + links);
        }
        return Optional.of(new Suspicion(Suspicion.Kind.ADVERTISING, String.join(" · ", seen)));
    }

    /** Whether it could be one: enough where the same text comes from many. */
    static boolean isNear(Traits text) {
        return !offers(text).isEmpty()
                || !contacts(text).isEmpty()
                || LINK.matcher(text.raw()).find();
    }

    private static List<String> offers(Traits text) {
        return OFFERS.stream()
                .filter(offer -> isLatin(offer)
                        ? holdsWord(text.normalized(), offer)
                        : text.squeezed().contains(offer))
                .toList();
    }

    private static List<String> contacts(Traits text) {
        var seen = new ArrayList<>(CONTACTS.stream()
                .filter(contact -> contact.equals("vx")
                        ? holdsWord(text.normalized(), contact)
                        : text.squeezed().contains(contact))
                .toList());
        var number = NUMBER.matcher(text.squeezed());
        if (number.find()) {
            var digits = number.group();
            seen.add("…" + digits.substring(digits.length() - 2));
        }
        return seen;
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) < 0x80;
    }

    /** As a whole word; Chinese around it parts it as well as a blank does. */
    private static boolean holdsWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean opens = at == 0 || !isLetter(text.charAt(at - 1));
            boolean closes = at + word.length() == text.length() || !isLetter(text.charAt(at + word.length()));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().limit(LINKS_OF_A_LIST).count();
    }
}
