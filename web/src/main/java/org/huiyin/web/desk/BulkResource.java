package org.huiyin.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.huiyin.conversation.Conversation;
import org.huiyin.fix.Fixes;
import org.huiyin.routing.Routing;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.huiyin.web.access.CurrentCaller;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Toast;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/** One thing done to several issues. What cannot be done to one of them does not stop the others, and is counted. */
@Path("/inbox/chosen")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BulkResource {

    private static final int MOST = 100;

    private final Routing routing;
    private final Conversation conversation;
    private final Fixes fixes;
    private final CurrentCaller current;
    private final Ui ui;

    @Inject
    public BulkResource(Routing routing, Conversation conversation, Fixes fixes, CurrentCaller current, Ui ui) {
        this.routing = routing;
        this.conversation = conversation;
        this.fixes = fixes;
        this.current = current;
        this.ui = ui;
    }

    /** What is done: {@code assign}, {@code answer} or {@code thank}. */
    @POST
    public Response act(
            @FormParam("issue") @Nullable List<String> chosen,
            @FormParam("do") @Nullable String what,
            @FormParam("chosenHolder") @Nullable String holder,
            @FormParam("chosenText") @Nullable String text,
            @FormParam("back") @Nullable String back) {
        var by = current.caller();
        var done = new ArrayList<Long>();
        var numbers = numbers(chosen);
        var action = action(Sent.some(what, null), holder, text, by);
        for (long number : numbers) {
            if (isDone(action, number)) {
                done.add(number);
            }
        }
        var words = ui.t("desk.chosen." + what, done.size());
        var all = done.size() == numbers.size()
                ? words
                : words + " " + ui.t("desk.chosen.not", numbers.size() - done.size());
        return Redirect.to(Back.to(back, "/inbox"), new Toast(all, undo(what, done, back)));
    }

    @POST
    @Path("reopen")
    public Response reopen(
            @QueryParam("issue") @Nullable List<String> chosen, @QueryParam("back") @Nullable String back) {
        var by = current.caller();
        long done = numbers(chosen).stream()
                .filter(number -> isDone(n -> fixes.reopen(n, by), number))
                .count();
        return Redirect.to(Back.to(back, "/inbox"), Toast.of(ui.t("desk.chosen.reopened", done)));
    }

    private LongConsumer action(String what, @Nullable String holder, @Nullable String text, Caller by) {
        return switch (what) {
            case "assign" -> {
                var ids = ids(holder);
                yield number -> routing.assign(number, ids.getFirst(), ids.size() > 1 ? ids.get(1) : null, by);
            }
            case "answer" -> number -> conversation.answerEveryone(number, text, by);
            case "thank" -> number -> fixes.thank(number, null, by);
            default -> throw Refusal.Invalid.field("/do", "field.unknown-value", what);
        };
    }

    private static boolean isDone(LongConsumer action, long number) {
        try {
            action.accept(number);
            return true;
        } catch (Refusal.Conflict | Refusal.NotFound cannot) {
            return false;
        }
    }

    private static @Nullable String undo(@Nullable String what, List<Long> done, @Nullable String back) {
        if (!"thank".equals(what) || done.isEmpty()) {
            return null;
        }
        var numbers = done.stream().map(number -> "issue=" + number).collect(Collectors.joining("&"));
        return Back.and("/inbox/chosen/reopen?" + numbers, Back.to(back, "/inbox"));
    }

    private static List<Long> numbers(@Nullable List<String> chosen) {
        var numbers = Objects.requireNonNullElse(chosen, List.<String>of()).stream()
                .map(Sent::number)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST)
                .toList();
        if (numbers.isEmpty()) {
            throw Refusal.Invalid.field("/issue", "desk.nothing-chosen");
        }
        return numbers;
    }

    private static List<UUID> ids(@Nullable String holder) {
        try {
            return List.of(Sent.some(holder, null).split(Names.HOLDER_SEPARATOR)).stream()
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.Invalid.field("/holder", "field.required");
        }
    }
}
