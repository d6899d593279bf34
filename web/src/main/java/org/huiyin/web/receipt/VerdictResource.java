package org.huiyin.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.huiyin.desk.Receipt;
import org.huiyin.desk.ReceiptDesk;
import org.huiyin.fix.Fixes;
import org.huiyin.intake.Intake;
import org.huiyin.notice.Notices;
import org.huiyin.shared.Refusal;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Redirect;
import org.huiyin.web.page.Ui;
import org.huiyin.web.page.View;
import org.huiyin.web.security.Budget;
import org.huiyin.web.security.Limits;
import org.jspecify.annotations.Nullable;

/** "Is it solved for you?": a link opens the page with the choice made, and only pressing the button says it. */
@Path("/v/{token}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class VerdictResource {

    private static final int UNPROCESSABLE = 422;
    private static final Set<String> ANSWERS = Set.of("solved", "partly", "not");

    private final ReceiptDesk desk;
    private final Fixes fixes;
    private final Notices notices;
    private final Intake intake;
    private final Limits limits;
    private final Ui ui;

    @Inject
    public VerdictResource(ReceiptDesk desk, Fixes fixes, Notices notices, Intake intake, Limits limits, Ui ui) {
        this.desk = desk;
        this.fixes = fixes;
        this.notices = notices;
        this.intake = intake;
        this.limits = limits;
        this.ui = ui;
    }

    @GET
    public View ask(
            @PathParam("token") String token,
            @QueryParam("answer") @Nullable String answer,
            @QueryParam("issue") @Nullable Long issue) {
        limits.spend(Budget.TOKENS);
        var preselected = answer != null && ANSWERS.contains(answer) ? answer : null;
        return View.of("receipt/verdict", page(asked(token, issue), preselected, null, FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(
            @PathParam("token") String token,
            @FormParam("issue") @Nullable Long issue,
            @FormParam("verdict") @Nullable String verdict,
            @FormParam("comment") @Nullable String comment) {
        limits.spend(Budget.TOKENS);
        try {
            var asked = asked(token, issue);
            fixes.judge(desk.report(asked.receipt()), asked.issue(), verdict, comment);
            notices.readAtItsAddress(token);
            return Redirect.to(ui.to("/s/" + asked.receipt()) + "#verdict");
        } catch (Refusal.Invalid e) {
            return Response.status(UNPROCESSABLE)
                    .entity(View.of(
                            "receipt/verdict", page(asked(token, issue), verdict, comment, FormErrors.of(ui, e))))
                    .build();
        }
    }

    private VerdictPage page(Asked asked, @Nullable String answer, @Nullable String comment, FormErrors errors) {
        var receipt = desk.receipt(asked.receipt(), ui.language().locale());
        var also = also(receipt, asked.issue());
        var said = VerdictPage.said(receipt, also);
        var chosen = answer == null && said != null ? said.verdict() : answer;
        var words = comment == null && said != null ? said.comment() : comment;
        return new VerdictPage(asked.token(), asked.receipt(), receipt, also, chosen, words, errors);
    }

    /** Null where it is the first problem of the report, or none of them. */
    private static Receipt.@Nullable Also also(Receipt receipt, @Nullable Long issue) {
        return receipt.also().stream()
                .filter(other -> other.issue().issue().equals(String.valueOf(issue)))
                .findFirst()
                .orElse(null);
    }

    /** @param issue of a report that names two problems the one that is asked about; null for the first */
    private record Asked(
            String token, String receipt, @Nullable Long issue) {}

    /** The token of a mail leads to the receipt of its reader and names a fix; the token of a receipt is one already. */
    private Asked asked(String token, @Nullable Long issue) {
        return notices.openVerdict(token)
                .map(question -> new Asked(token, intake.tokenOf(question.report()), issueOf(question)))
                .orElseGet(() -> new Asked(token, token, issue));
    }

    private @Nullable Long issueOf(Notices.Question question) {
        return desk.issueOfFix(question.report(), question.fix()).orElse(null);
    }
}
