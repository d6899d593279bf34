package org.huiyin.topic;

/** The seven links of the chain: 平台建设 运营销售 供应链 物流配送 售后服务 硬件升级维护 以旧换新. */
public enum ChainLink {
    PLATFORM,
    SALES,
    SUPPLY,
    LOGISTICS,
    AFTER_SALES_SERVICE,
    HARDWARE,
    TRADE_IN
}
