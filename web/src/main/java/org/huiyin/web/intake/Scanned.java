package org.huiyin.web.intake;

import java.util.UUID;
import org.huiyin.topic.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows by the printed code that led to it.
 *
 * @param code the code, where it is a good one
 * @param refused whether there was one that is not, of which the person is told
 */
record Scanned(Typed typed, @Nullable UUID code, boolean refused) {

    static Scanned of(Typed typed, Codes codes) {
        var signed = typed.value("code");
        if (signed == null) {
            return new Scanned(typed, null, false);
        }
        return switch (codes.look(signed)) {
            case Codes.Shown.Good good ->
                new Scanned(typed.standingAt(good.code()), good.code().id(), false);
            case Codes.Shown.Refused refused -> new Scanned(typed.withoutCode(), null, true);
        };
    }
}
