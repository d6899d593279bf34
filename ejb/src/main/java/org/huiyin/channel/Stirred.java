package org.huiyin.channel;

/** Something new lies there to be fetched on that channel. Only a nudge: the next round finds it in any case. */
public record Stirred(String channel) {}
