package org.huiyin.web.desk;

import java.util.UUID;
import org.huiyin.desk.FindingView;

/** Sentences of a report that have a finding of their own. */
public record PartView(UUID id, int number, String words, FindingView finding) {}
