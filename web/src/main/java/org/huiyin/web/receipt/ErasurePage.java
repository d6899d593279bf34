package org.huiyin.web.receipt;

/** The last question before a report is erased at once, or that it was. */
public record ErasurePage(String token, String proof, String reference, boolean done) {}
