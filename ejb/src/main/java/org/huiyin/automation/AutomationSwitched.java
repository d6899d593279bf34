package org.huiyin.automation;

/** A machine decides by itself from now on, or no longer. */
public record AutomationSwitched(AutomationKind kind, boolean on) {}
