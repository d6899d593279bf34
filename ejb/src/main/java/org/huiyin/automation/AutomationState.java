package org.huiyin.automation;

/** Whether the machine decides by itself. */
public enum AutomationState {
    ON,
    /** Too little was measured to switch it on, or to doubt it. */
    WAITING,
    /** Measured, and not good enough. */
    BELOW_GATE,
    /** A person switched it off. */
    OFF
}
