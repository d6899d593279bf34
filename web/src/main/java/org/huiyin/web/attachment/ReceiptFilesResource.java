package org.huiyin.web.attachment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.huiyin.desk.ReceiptDesk;

/** Pictures for whoever has the receipt of the report they came with. */
@Path("/s/{token}/files/{key:[0-9a-f]{32}}")
@RequestScoped
public class ReceiptFilesResource {

    private final Pictures pictures;
    private final ReceiptDesk desk;

    @Inject
    public ReceiptFilesResource(Pictures pictures, ReceiptDesk desk) {
        this.pictures = pictures;
        this.desk = desk;
    }

    @GET
    public Response picture(@PathParam("token") String token, @PathParam("key") String key) {
        var report = desk.report(token).id();
        if (!pictures.reportOf(key).equals(report)) {
            throw Pictures.notFound();
        }
        return pictures.answer(key);
    }
}
