package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huiyin.desk.IssueDesk;
import org.huiyin.part.PartCard;
import org.huiyin.part.PartState;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.split.Splitting;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.jspecify.annotations.Nullable;

/** A report that names two problems: marks the sentences, says what they are about, joins them again. */
@Path("/reports/{reference:[0-9A-Z]{8}}/parts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartPageResource {

    private static final int UNPROCESSABLE = 422;

    private final Splitting splitting;
    private final IssueDesk desk;
    private final ReportPages pages;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public PartPageResource(Splitting splitting, IssueDesk desk, ReportPages pages, CurrentCaller current, Ui ui) {
        this.splitting = splitting;
        this.desk = desk;
        this.pages = pages;
        this.current = current;
        this.ui = ui;
    }

    /** The form with the sentences marked so far, and the issues that were looked for. */
    @GET
    public View form(
            @PathParam("reference") String reference,
            @QueryParam("sentence") @Nullable List<Integer> marked,
            @QueryParam("q") @Nullable String words) {
        return View.of(
                "desk/report", pages.page(reference, set(marked), words == null ? "" : words.strip(), FormErrors.NONE));
    }

    /** {@code do} is {@code split}; {@code issue} is a number, {@code new}, or missing while it is looked for. */
    @POST
    public Response split(
            @PathParam("reference") String reference,
            @FormParam("sentence") @Nullable List<Integer> sentences,
            @FormParam("q") @Nullable String words,
            @FormParam("issue") @Nullable String issue) {
        var marked = set(sentences);
        try {
            var by = current.caller();
            var report = desk.report(reference, by);
            var part = splitting.split(UUID.fromString(report.id()), marked, target(issue, words), by);
            var here = "/reports/" + reference;
            return Redirect.to(here, done("split", reference, part, here, by));
        } catch (Refusal.Invalid | Refusal.Conflict e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of("desk/report", pages.page(reference, marked, words, FormErrors.of(ui, e))))
                    .build();
        }
    }

    /** {@code accept} or {@code reject} what the machine proposes, or {@code join} what was split. */
    @POST
    @Path("{part}")
    public Response decide(
            @PathParam("reference") String reference,
            @PathParam("part") UUID part,
            @FormParam("do") @Nullable String what,
            @FormParam("back") @Nullable String typedBack) {
        var by = current.caller();
        var back = Back.to(typedBack, "/reports/" + reference);
        var decided =
                switch (Sent.some(what, null)) {
                    case "accept" -> splitting.accept(part, by);
                    case "reject" -> splitting.reject(part, by);
                    case "join" -> splitting.join(part, by);
                    default -> throw Refusal.Invalid.field("/do", "field.unknown-value", Sent.some(what, null));
                };
        return Redirect.to(back, done(Sent.some(what, null), reference, decided, back, by));
    }

    @POST
    @Path("{part}/undo")
    public Response undo(
            @PathParam("reference") String reference,
            @PathParam("part") UUID part,
            @QueryParam("was") @Nullable String was,
            @QueryParam("back") @Nullable String back) {
        splitting.takeBack(part, state(was), current.caller());
        return Redirect.to(Back.to(back, "/reports/" + reference), Toast.of(ui.t("desk.part.undone", reference)));
    }

    private Toast done(String what, String reference, PartCard part, String back, Caller by) {
        var undo = "/reports/" + reference + "/parts/" + part.id() + "/undo?was="
                + part.state().name().toLowerCase(Locale.ROOT);
        return new Toast(ui.t("desk.part.done." + what, reference), Back.and(undo, back));
    }

    /** Null opens a new one. A number alone may stand in the field for words, too. */
    private static @Nullable Long target(@Nullable String issue, @Nullable String words) {
        var chosen = Sent.some(issue, null);
        if (chosen.equals("new")) {
            return null;
        }
        var number = Sent.number(chosen.isEmpty() ? Sent.some(words, null) : chosen);
        if (number == null) {
            throw Refusal.Invalid.field("/issue", "triage.part-no-issue");
        }
        return number;
    }

    private static PartState state(@Nullable String was) {
        for (var state : PartState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(was)) {
                return state;
            }
        }
        throw Refusal.Invalid.field("/was", "field.unknown-value", String.valueOf(was));
    }

    private static Set<Integer> set(@Nullable List<Integer> sentences) {
        return sentences == null
                ? Set.of()
                : Set.copyOf(sentences.stream().filter(Objects::nonNull).toList());
    }
}
