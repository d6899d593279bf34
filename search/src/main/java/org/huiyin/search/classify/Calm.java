package org.huiyin.search.classify;

import java.util.List;

/** What people say who only ask, wish or tell, so that not everybody who writes is taken for glad or cross. Written for this purpose. */
final class Calm {

    static final List<String> SAID = List.of(
            "请问营业到几点",
            "这款有别的颜色吗",
            "怎么修改密码",
            "会员卡在哪里办理",
            "两种套餐有什么区别",
            "可以用信用卡付款吗",
            "周末能预约吗",
            "想咨询一下保养的方法",
            "订单编号已经填好，麻烦核对一下",
            "我想换一个大一号的",
            "请把账单寄到新地址",
            "这个功能在哪个菜单里",
            "昨天下午三点下的单，收货人姓李",
            "希望以后能增加一个收藏夹",
            "建议列表可以按时间排序",
            "附近哪家分店有现货",
            "安装需要准备什么工具",
            "有没有小份的",
            "申请表要盖章吗，需要几份",
            "顾客询问团购的价格",
            "請問週日有開嗎",
            "想了解一下年費怎麼計算",
            "請協助更新我的聯絡資料",
            "這個型號支援藍牙嗎",
            "How do I reset my password?",
            "What are your opening hours?",
            "Which size should I order?",
            "Can I pay by bank transfer?",
            "Is this available in blue?",
            "Please update my phone number to the new one.",
            "I would like to know how the monthly fee is calculated.",
            "Where can I see my past orders?",
            "Does the set come with batteries?",
            "Could you add a way to sort the list by date?",
            "I ordered on Monday, the order is in my wife's name.",
            "How long does verification take?",
            "Do you have a branch near the station?",
            "I want to change my plan next month.");

    private Calm() {}
}
