package org.huiyin.arrival;

/** Somebody wrote or came by: whatever waited for that can reach them now. */
public record SomebodyHeard(String channel, String address) {}
