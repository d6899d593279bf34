package org.huiyin.topic;

/** Where on the customer's way a problem sits: 售前, 售中, 售后. */
public enum Stage {
    PRE_SALE,
    IN_SALE,
    AFTER_SALE
}
