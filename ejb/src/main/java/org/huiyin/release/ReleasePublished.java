package org.huiyin.release;

import java.util.UUID;

/** A release is public; subscribers are to be told. Fired at the first publication alone. */
public record ReleasePublished(UUID release) {}
