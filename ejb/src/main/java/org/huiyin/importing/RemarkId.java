package org.huiyin.importing;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which row of which file. */
public class RemarkId implements Serializable {

    private static final long serialVersionUID = 1;

    private @Nullable UUID file;
    private long row;

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RemarkId id && row == id.row && Objects.equals(file, id.file);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, row);
    }
}
