package org.huiyin.web.access;

import org.huiyin.web.page.FormErrors;

/** The first administrator of an empty installation. */
public record SetupPage(String code, String email, String name, FormErrors errors) {}
