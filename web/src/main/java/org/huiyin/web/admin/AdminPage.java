package org.huiyin.web.admin;

import java.util.List;

/**
 * The settings there are, in the order in which an empty installation needs them, and how the machine understands.
 *
 * @param trouble why texts are compared by their words alone; empty when the models work
 * @param indexed how many reports can be found
 * @param learnedFrom how many decisions of people the machine's proposals rest on; 0 while it uses what it came with
 */
public record AdminPage(List<Part> parts, String trouble, int indexed, int learnedFrom) {

    /** @param name last part of the keys of its texts */
    public record Part(String href, String icon, String name) {}

    static final List<Part> ALL = List.of(
            new Part("/admin/groups", "users", "groups"),
            new Part("/admin/people", "user-plus", "people"),
            new Part("/admin/topics", "layers", "topics"),
            new Part("/admin/relabelling", "tags", "relabelling"),
            new Part("/admin/routing", "route", "routing"),
            new Part("/admin/replies", "reply", "replies"),
            new Part("/admin/widget", "smartphone", "widget"),
            new Part("/codes", "qr-code", "codes"),
            new Part("/imports", "paperclip", "imports"),
            new Part("/admin/channels", "link-2", "channels"));

    public AdminPage {
        parts = List.copyOf(parts);
    }
}
