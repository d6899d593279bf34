package org.huiyin.conversation;

import java.util.UUID;

/** Staff said something to reporters; they are to be told. */
public record MessageSent(UUID message) {}
