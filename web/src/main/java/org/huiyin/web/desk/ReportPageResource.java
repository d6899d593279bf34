package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.web.page.View;

/** One report, by what people read out. */
@Path("/reports/{reference:[0-9A-Z]{8}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPageResource {

    private final ReportPages pages;

    @Inject
    public ReportPageResource(ReportPages pages) {
        this.pages = pages;
    }

    @GET
    public View report(@PathParam("reference") String reference) {
        return View.of("desk/report", pages.page(reference));
    }
}
