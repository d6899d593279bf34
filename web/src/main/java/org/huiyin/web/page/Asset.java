package org.huiyin.web.page;

import org.jspecify.annotations.Nullable;

/** One file as it is sent: as it is, and packed where packing made it smaller. */
public record Asset(String type, byte[] bytes, byte @Nullable [] gzip, String etag) {}
