package org.huiyin.automation;

/** What people want of an automation. Nobody can force one on that is not measured to be right. */
public enum AutomationMode {
    /** On while it is measured to be right. */
    MEASURED,
    /** Off, whatever is measured. */
    OFF
}
