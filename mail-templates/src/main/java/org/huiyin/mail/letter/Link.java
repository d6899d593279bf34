package org.huiyin.mail.letter;

import java.net.URI;

/** Words that lead somewhere. */
public record Link(String label, URI address) {}
