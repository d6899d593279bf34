package org.huiyin.importing;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a row: why it could not be kept, or that its report says something else since.
 *
 * @param column which one it is about
 * @param code the last part of the key that says it
 * @param excerpt what stands there; empty where the report has it
 * @param report the reference of the report that goes on, where there is one
 */
public record Remark(
        long row,
        String column,
        String code,
        String excerpt,
        @Nullable String report) {

    static final String CHANGED = "changed";

    boolean isFault() {
        return !code.equals(CHANGED);
    }
}
