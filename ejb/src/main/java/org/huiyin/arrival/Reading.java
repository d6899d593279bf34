package org.huiyin.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.attachment.KeptImage;
import org.huiyin.channel.Account;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.Heard;
import org.huiyin.channel.Incoming;
import org.huiyin.channel.Listener;
import org.huiyin.channel.Unreadable;
import org.huiyin.intake.Journal.Due;

/** Understands one thing: asks its connector what it says, fetches its files, and has it brought where it belongs. */
@ApplicationScoped
class Reading {

    private static final int MOST_FILES = 10;

    private final Channels channels;
    private final Connectors connectors;
    private final Files files;
    private final Settling settling;
    private final Filing filing;

    @Inject
    Reading(Channels channels, Connectors connectors, Files files, Settling settling, Filing filing) {
        this.channels = channels;
        this.connectors = connectors;
        this.files = files;
        this.settling = settling;
        this.filing = filing;
    }

    /** @param last the last try: then the words come in without the files that cannot be had */
    void understand(Due due, boolean last) {
        var channel = channels.find(due.channel()).orElseThrow(() -> new Unreadable("no-channel"));
        var listener = connectors.of(channel.kind(), Listener.class).orElseThrow(() -> new Unreadable("no-connector"));
        var account = channels.accountOf(channel);
        switch (listener.read(due.raw(), account)) {
            case Incoming incoming -> bringIn(due, incoming, listener, account, last);
            case Heard.Presence presence -> settling.presence(due, presence);
            case Heard.Proved proved -> settling.proved(due, proved);
            case Heard.Bounce bounce -> settling.bounce(due, bounce);
            case Heard.Nothing nothing -> settling.nothing(due, nothing.reason());
        }
    }

    private void bringIn(Due due, Incoming incoming, Listener listener, Account account, boolean last) {
        switch (incoming.change()) {
            case NEW -> filing.file(due, incoming, keep(incoming, listener, account, last));
            case EDITED -> filing.edited(due, incoming, last);
            case DELETED -> filing.deleted(due, incoming, last);
        }
    }

    private List<KeptImage> keep(Incoming incoming, Listener listener, Account account, boolean last) {
        var kept = new ArrayList<KeptImage>();
        for (var file : incoming.attachments().stream().limit(MOST_FILES).toList()) {
            try {
                var content = file.content() == null && file.reference() != null
                        ? listener.fetch(file.reference(), account)
                        : file.content();
                if (content != null) {
                    files.keep(file.name(), file.mediaType(), content).ifPresent(kept::add);
                }
            } catch (Unreadable gone) {
                files.missed(incoming.key(), gone);
            } catch (RuntimeException e) {
                if (!last) {
                    throw e;
                }
                files.missed(incoming.key(), e);
            }
        }
        return kept;
    }
}
