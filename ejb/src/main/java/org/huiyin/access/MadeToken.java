package org.huiyin.access;

/** A personal access token that was just made. The token itself is told here and never again. */
public record MadeToken(String token, TokenCard card) {}
