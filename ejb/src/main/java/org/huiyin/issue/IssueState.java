package org.huiyin.issue;

/** The life of an issue: 分发 解决 调整 反馈 迭代, and the three other ways to answer people. */
public enum IssueState {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    FIXED,
    TOLD,
    VERIFIED,
    ANSWERED,
    THANKED,
    DECLINED;

    /** Somebody still has to do something. */
    public boolean isOpen() {
        return this == NEW || this == ASSIGNED || this == IN_PROGRESS;
    }
}
