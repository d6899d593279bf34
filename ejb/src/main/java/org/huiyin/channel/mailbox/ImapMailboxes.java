package org.huiyin.channel.mailbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.huiyin.channel.Stirred;
import org.jspecify.annotations.Nullable;

/** The mailboxes that are read, each over a line of its own and watched by a thread of its own. */
@ApplicationScoped
class ImapMailboxes {

    private final MailboxLimits limits;
    private final Event<Stirred> stirred;
    private final Clock clock;
    private final Map<String, ImapMailbox> byChannel = new ConcurrentHashMap<>();

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedThreadFactory managed;

    private Executor threads = watch -> managed.newThread(watch).start();

    @Inject
    @SuppressWarnings("NullAway.Init")
    ImapMailboxes(MailboxLimits limits, Event<Stirred> stirred, Clock clock) {
        this.limits = limits;
        this.stirred = stirred;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    ImapMailboxes(ImapMailboxes like, Executor threads) {
        this(like.limits, like.stirred, like.clock);
        this.threads = threads;
    }

    MailboxLimits limits() {
        return limits;
    }

    /** Null where nothing stirred. */
    @Nullable ImapPage page(String channel, Postbox postbox, @Nullable ImapPosition position) {
        var settings = postbox.imap(limits);
        var mailbox = byChannel.compute(channel, (name, known) -> {
            if (known != null && known.settings().equals(settings)) {
                return known;
            }
            if (known != null) {
                known.close();
            }
            return opened(name, settings);
        });
        return mailbox.page(position);
    }

    private ImapMailbox opened(String channel, ImapSettings settings) {
        Runnable tell = () -> stirred.fire(new Stirred(channel));
        return new ImapMailbox(settings, limits.rhythm(), clock, tell).watchedBy(threads);
    }

    /** Lines are cut rather than left: nobody waits for a server at the end. */
    @PreDestroy
    void closeAll() {
        byChannel.values().forEach(ImapMailbox::close);
        byChannel.clear();
    }
}
