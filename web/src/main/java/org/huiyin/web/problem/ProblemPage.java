package org.huiyin.web.problem;

/** What a person sees instead of the page: what happened, what was kept, what to do. */
public record ProblemPage(int status, String title, String detail, String name) {}
