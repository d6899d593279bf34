package org.huiyin.meter;

import org.huiyin.automation.AutomationKind;

/**
 * Reports to which the machine gave the same answer to the same question.
 *
 * @param question a type, a topic's id, a band of emotion; for linking how near the machine found the two
 */
record Stratum(AutomationKind kind, String question, Answer machine) {}
