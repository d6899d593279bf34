package org.huiyin.web.channel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program gives to connect a channel: by the names of its fields; an empty value takes one back. */
public record ChannelBody(@Nullable Map<String, String> settings) {}
