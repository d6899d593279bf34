package org.huiyin.channel;

import org.huiyin.shared.Bilingual;

/** A channel as others see it. {@code formOpen}: the public may write through {@code /f/<name>} and the API. */
public record ChannelCard(String name, String kind, Bilingual title, boolean formOpen, boolean paused) {}
