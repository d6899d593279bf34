package org.huiyin.web.intake;

import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;

/**
 * The form of one channel, empty or with what was typed.
 *
 * @param codeRefused whether a printed code led here that is none of ours, or not any more
 */
public record FormPage(
        String channel, Bilingual title, Typed typed, FormErrors errors, String token, boolean codeRefused) {}
