package org.huiyin.web.desk;

import java.util.UUID;
import org.huiyin.desk.FindingView;

/**
 * Sentences of a report that have a finding of their own.
 *
 * @param alone whether nothing else stands behind their issue
 */
public record PartView(UUID id, int number, String words, FindingView finding, boolean alone) {}
