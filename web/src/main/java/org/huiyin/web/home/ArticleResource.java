package org.huiyin.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.huiyin.web.page.View;

@Path("/{article: privacy|accessibility}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ArticleResource {

    @GET
    public View read(@PathParam("article") String article) {
        return View.shared("home/article", new ArticlePage("home." + article));
    }
}
