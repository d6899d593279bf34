package org.huiyin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Turns a {@link View} into HTML. A filter and not a body writer, so that a page the reader has costs only its tag. */
@Provider
@ApplicationScoped
public class ViewRenderer implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final String FOR_A_MINUTE = "public, max-age=0, s-maxage=60, stale-while-revalidate=600";

    private final Templates templates;
    private final Ui ui;

    @Inject
    public ViewRenderer(Templates templates, Ui ui) {
        this.templates = templates;
        this.ui = ui;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof View view)) {
            return;
        }
        var html = templates.render(view.template(), ui, view.page());
        response.setEntity(html, null, HTML);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, ui.lang());
        if (ui.toast().isPresent()) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, Redirect.shown());
        } else if (view.shared() && response.getStatus() == Response.Status.OK.getStatusCode()) {
            share(html, request, response);
        }
    }

    private static void share(byte[] html, ContainerRequestContext request, ContainerResponseContext response) {
        var tag = new EntityTag(Hash.of(html), true);
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE);
        headers.putSingle(HttpHeaders.VARY, "Accept-Language, Cookie");
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setEntity(null);
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
        }
    }
}
