package org.huiyin.web.people;

import java.util.UUID;

/** The link with which a member sets a password: shown once, to hand it over where no mail goes out. */
public record InvitedPage(UUID id, String name, String email, String link) {}
