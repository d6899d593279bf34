package org.huiyin.web.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Lends {@link org.huiyin.shared.Bilingual} its names in JSON, so that the core need not know them. */
interface BilingualNames {

    @JsonProperty("zh-CN")
    @Nullable String zhCn();

    @JsonProperty("en")
    @Nullable String en();

    @JsonIgnore
    boolean isEmpty();
}
