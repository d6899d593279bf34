package org.huiyin.automation;

/** A kind of decision that a machine may make without a person. */
public enum AutomationKind {
    /** Links a report to an issue although the words differ. Off until it was measured to be right. */
    LINKING(false),
    /** Says what a report wants: question, complaint and so on. */
    TYPE(true),
    /** Says what a report is about. */
    TOPIC(true),
    /** Says how somebody felt, where no stars say it. */
    EMOTION(true);

    private final boolean onBeforeMeasured;

    AutomationKind(boolean onBeforeMeasured) {
        this.onBeforeMeasured = onBeforeMeasured;
    }

    boolean isOnBeforeMeasured() {
        return onBeforeMeasured;
    }
}
