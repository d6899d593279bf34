package org.huiyin.classification;

import java.time.Instant;
import java.util.UUID;

/** What a person said about a report: a label that a model of this installation is trained on. */
public record Example(UUID report, String text, LabelKind kind, String label, Origin origin, Instant at) {}
