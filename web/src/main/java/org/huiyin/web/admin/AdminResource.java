package org.huiyin.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.indexing.Texts;
import org.huiyin.judgement.Judgement;
import org.huiyin.shared.Role;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.View;

/** All settings on one page. */
@Path("/admin")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class AdminResource {

    private final CurrentCaller current;
    private final Texts texts;
    private final Judgement judgement;

    @Inject
    public AdminResource(CurrentCaller current, Texts texts, Judgement judgement) {
        this.current = current;
        this.texts = texts;
        this.judgement = judgement;
    }

    @GET
    public View show() {
        current.caller().need(Role.ADMIN);
        return View.of(
                "admin/admin", new AdminPage(AdminPage.ALL, texts.trouble(), texts.count(), judgement.learnedFrom()));
    }
}
