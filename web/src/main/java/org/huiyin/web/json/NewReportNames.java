package org.huiyin.web.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Lends {@link org.huiyin.intake.NewReport} the one name in JSON that a record cannot have. */
interface NewReportNames {

    @JsonProperty("notify")
    @Nullable Boolean tellMe();
}
