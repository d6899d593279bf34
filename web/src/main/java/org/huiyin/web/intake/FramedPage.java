package org.huiyin.web.intake;

import org.jspecify.annotations.Nullable;

/** What stands in the frame after the words were taken: where to look, and the token for the frame's own memory. */
public record FramedPage(String channel, @Nullable String host, String token, String reference, boolean complete) {}
