package org.huiyin.importing;

import java.util.List;

/** What a column can mean, with the names that exports give it, ours first. */
public enum Field {
    TEXT("text", "评价内容", "评论内容", "初评内容", "首次评价", "评论文本", "内容", "评价", "评论", "笔记评论", "review", "comment", "body"),
    MORE("more", "追评内容", "追加评论", "追评", "追加评价"),
    EXTERNAL_ID("external_id", "评价id", "评论id", "评价编号", "评论编号", "id", "review id", "comment id"),
    CREATED_AT("created_at", "评价时间", "评论时间", "首评时间", "发布时间", "创建时间", "日期", "时间", "date", "time"),
    RATING("rating", "评分", "星级", "打分", "商品评分", "评价等级", "评价类型", "描述评分", "score", "stars"),
    AUTHOR_ID("author_id", "用户id", "买家id", "会员id", "pin", "openid"),
    AUTHOR_NAME("author_name", "买家昵称", "用户昵称", "昵称", "用户名", "评价人", "评论人", "会员名", "买家", "author", "name"),
    STORE("store", "店铺名称", "店铺", "门店", "门店名称", "shop"),
    PRODUCT("product", "商品名称", "宝贝名称", "宝贝标题", "商品标题", "商品", "sku名称", "item", "title"),
    ORDER("order", "订单编号", "订单号", "子订单编号", "主订单编号", "order id", "order number");

    /** One a line. */
    private final String names;

    Field(String... names) {
        this.names = String.join("\n", names);
    }

    List<String> names() {
        return names.lines().toList();
    }
}
