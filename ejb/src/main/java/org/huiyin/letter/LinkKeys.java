package org.huiyin.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.huiyin.access.Access;
import org.huiyin.intake.Intake;
import org.huiyin.notice.Tokens;
import org.huiyin.subscription.Subscriptions;

/** Makes the links of a letter; whoever keeps what a link opens makes its key. */
@ApplicationScoped
class LinkKeys {

    private final Intake intake;
    private final Access access;
    private final Subscriptions subscriptions;
    private final Tokens tokens;
    private final LetterSettings settings;

    @Inject
    LinkKeys(Intake intake, Access access, Subscriptions subscriptions, Tokens tokens, LetterSettings settings) {
        this.intake = intake;
        this.access = access;
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.settings = settings;
    }

    /** For whoever the letter is to. */
    Links open() {
        return new Links(settings.baseUrl(), intake::tokenOf, access::tokenOf, subscriptions::tokenOf, tokens::of);
    }

    Links hidden() {
        return Links.hidden(settings.baseUrl());
    }
}
