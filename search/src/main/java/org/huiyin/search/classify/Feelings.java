package org.huiyin.search.classify;

import java.util.List;

/** What glad and cross people say, so that feelings are read before anybody has rated anything. Written for this purpose. */
final class Feelings {

    static final List<String> GLAD = List.of(
            "味道很好，送得也快，下次还来",
            "非常满意，服务态度特别好",
            "东西不错，包装也很用心，推荐",
            "很好吃，分量足，价格实惠",
            "客服很耐心，问题一下就解决了，谢谢",
            "速度很快，送来还是热的，好评",
            "质量很好，和描述的一样，家人都喜欢",
            "一直在这家买，从来没有失望过",
            "太棒了，给你们点赞",
            "挺好的，没什么可挑剔的",
            "骑手很有礼貌，辛苦了",
            "新版本好用多了，很流畅",
            "还可以，味道正宗，会回购",
            "超出预期，真是惊喜",
            "好吃，爱了",
            "送餐准时，味道一如既往地好",
            "Great product and very fast delivery, thank you",
            "I love it, works perfectly",
            "The staff were friendly and helpful",
            "Very satisfied, will buy again",
            "Excellent quality for the price, highly recommended",
            "Everything arrived on time and well packed",
            "The new version is so much better, nice work");

    static final List<String> CROSS = List.of(
            "太难吃了，再也不会点了",
            "等了两个小时才送到，菜都凉了",
            "服务态度太差，打电话也不接",
            "东西是坏的，要求退款没人理",
            "少送了一样，联系商家也不管",
            "质量太差，用了一次就坏了",
            "一打开就闪退，根本没法用",
            "跟图片完全不一样，骗人的",
            "分量越来越少，价格越来越贵",
            "太咸太油，没法吃",
            "包装破了，汤洒了一袋子",
            "客服一直敷衍，问题到现在没解决",
            "很失望，以后不会再来了",
            "送错了，还要我自己承担运费",
            "味道不怎么样，不新鲜",
            "里面有头发，恶心",
            "Terrible service, nobody answers my messages",
            "It broke after one day, I want a refund",
            "The delivery was very late and the food was cold",
            "The app crashes every time I open it",
            "Wrong item sent and they refuse to help",
            "Very disappointed, a waste of money",
            "Poor quality, nothing like the picture");

    private Feelings() {}
}
