package org.huiyin.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.web.page.View;

@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private static final int STEPS = 5;

    @GET
    public View home() {
        return View.shared("home/home", new HomePage("/links", STEPS));
    }
}
