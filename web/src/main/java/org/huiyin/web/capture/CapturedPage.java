package org.huiyin.web.capture;

import org.huiyin.web.page.Qr;

/** What the customer takes along: the number to read out, and the link as text and to scan. */
public record CapturedPage(String reference, String link, Qr qr) {}
