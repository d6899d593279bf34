package org.huiyin.simulator;

/** What a vendor may do to us for once. */
public enum Mischief {
    /** Answers late, but answers. */
    DELAY("答得晚 late"),
    /** Does what it was asked to do, and never says so. */
    LOSE_ANSWER("做了不答 lost answer"),
    /** Refuses because of too many calls. */
    RATE_LIMIT("限流 rate limit"),
    /** Takes no token that it gave out before. */
    EXPIRED_TOKEN("令牌过期 expired token"),
    /** Has trouble of its own. */
    TROUBLE("出故障 trouble"),
    /** Takes a mail and sends it back. */
    BOUNCE("退信 bounce"),
    /** Hands over twice what somebody said. */
    REPEAT("推送两遍 twice"),
    /** Hands over what somebody said only behind the next one. */
    REORDER("顺序颠倒 wrong order"),
    /** Somebody else calls first, with a signature that is none. */
    FORGE("签名不对 wrong signature");

    private final String label;

    Mischief(String label) {
        this.label = label;
    }

    /** In both languages of those who try it out. */
    String label() {
        return label;
    }
}
