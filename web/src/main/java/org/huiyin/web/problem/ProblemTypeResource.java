package org.huiyin.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.Language;
import org.huiyin.web.page.Site;
import org.huiyin.web.page.View;
import org.huiyin.web.problem.ProblemTypePage.Explanation;

@Path("/problems/{name: [a-z-]{1,60}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProblemTypeResource {

    private final Site site;

    @Inject
    public ProblemTypeResource(Site site) {
        this.site = site;
    }

    @GET
    public View explain(@PathParam("name") String name) {
        var explanations = Arrays.stream(Language.values())
                .flatMap(language -> explanation(name, language).stream())
                .toList();
        if (explanations.isEmpty()) {
            throw new Refusal.NotFound("problem.not-found.detail");
        }
        return View.shared("problem/type", new ProblemTypePage(name, "/problems/" + name, explanations));
    }

    private Optional<Explanation> explanation(String name, Language language) {
        var key = "problem." + name;
        return site.texts()
                .find(language, key + ".title")
                .map(title -> new Explanation(
                        language.tag(),
                        title,
                        site.texts().find(language, key + ".meaning").orElse("")));
    }
}
