package org.huiyin.web.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.huiyin.desk.IssueDesk;
import org.huiyin.web.access.CurrentCaller;

/** Pictures for staff: whoever sees the report sees them. */
@Path("/files/{key:[0-9a-f]{32}}")
@RequestScoped
public class FilesResource {

    private final Pictures pictures;
    private final IssueDesk desk;
    private final CurrentCaller current;

    @Inject
    public FilesResource(Pictures pictures, IssueDesk desk, CurrentCaller current) {
        this.pictures = pictures;
        this.desk = desk;
        this.current = current;
    }

    @GET
    public Response picture(@PathParam("key") String key) {
        desk.report(pictures.reportOf(key), current.caller());
        return pictures.answer(key);
    }
}
