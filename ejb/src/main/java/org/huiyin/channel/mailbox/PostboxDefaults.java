package org.huiyin.channel.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huiyin.channel.Account;

/** What was given in the settings file or by the environment. What is given on the page of the channel wins. */
@ApplicationScoped
class PostboxDefaults {

    private final Map<String, String> given = new HashMap<>();

    @Inject
    PostboxDefaults(
            @ConfigProperty(name = "huiyin.mail.imap.host") Optional<String> host,
            @ConfigProperty(name = "huiyin.mail.imap.port") Optional<String> port,
            @ConfigProperty(name = "huiyin.mail.imap.encryption") Optional<String> encryption,
            @ConfigProperty(name = "huiyin.mail.imap.username") Optional<String> username,
            @ConfigProperty(name = "huiyin.mail.imap.password") Optional<String> password,
            @ConfigProperty(name = "huiyin.mail.imap.address") Optional<String> address,
            @ConfigProperty(name = "huiyin.mail.imap.plus") Optional<String> plus) {
        put(Postbox.HOST, host);
        put(Postbox.PORT, port);
        put(Postbox.ENCRYPTION, encryption);
        put(Postbox.USER, username);
        put(Postbox.PASSWORD, password);
        put(Postbox.ADDRESS, address);
        put(Postbox.PLUS, plus);
    }

    /** Only for the channel of that kind's own name: a second mailbox has an account of its own. */
    Postbox of(Account account) {
        if (given.isEmpty() || !account.channel().equals(account.kind())) {
            return new Postbox(account);
        }
        var settings = new HashMap<>(given);
        settings.putAll(account.settings());
        return new Postbox(new Account(account.channel(), account.kind(), settings));
    }

    private void put(String name, Optional<String> value) {
        value.filter(words -> !words.isBlank()).ifPresent(words -> given.put(name, words));
    }
}
