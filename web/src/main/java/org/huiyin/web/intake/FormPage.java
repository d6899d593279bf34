package org.huiyin.web.intake;

import org.huiyin.shared.Bilingual;
import org.huiyin.web.page.FormErrors;

/** The form of one channel, empty or with what was typed. */
public record FormPage(String channel, Bilingual title, Typed typed, FormErrors errors, String token) {}
