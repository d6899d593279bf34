package org.huiyin.web.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.huiyin.people.Address;
import org.huiyin.shared.Checks;
import org.huiyin.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * Mails that anybody may ask for. Whether the address is known is found out after the answer has left, so that neither
 * its words nor the time it took tell it.
 */
@ApplicationScoped
public class MailRequests {

    private static final System.Logger LOG = System.getLogger(MailRequests.class.getName());

    private final Subscriptions subscriptions;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public MailRequests(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    void subscription(Address email, String locale) {
        later(() -> subscriptions.ask(email, locale));
    }

    /** Refuses what is no address. */
    static Address address(@Nullable String typed) {
        var checks = new Checks();
        var email = checks.email(typed, "/email");
        checks.require(email != null, "/email", "field.required");
        checks.done();
        return Address.email(Objects.requireNonNull(email));
    }

    private void later(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A mail that somebody asked for could not be written", e);
            }
        });
    }
}
