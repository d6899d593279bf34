package org.huiyin.desk;

/** What stands first in the queue. */
public enum IssueSort {
    /** What is due first; what nobody promised comes last. */
    DUE,
    /** What changed last. */
    UPDATED,
    /** What most people have. */
    PEOPLE
}
