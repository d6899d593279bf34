package org.huiyin.classification;

import java.util.UUID;

/** A person has said what a report is, or has taken that back. */
public record LabelCorrected(UUID report, LabelKind kind) {}
