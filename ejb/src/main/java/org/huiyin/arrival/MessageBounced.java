package org.huiyin.arrival;

/**
 * A message of ours did not arrive after all.
 *
 * @param messageId ours, or the vendor's for it
 */
public record MessageBounced(String channel, String messageId, boolean isFinal, String reason) {}
