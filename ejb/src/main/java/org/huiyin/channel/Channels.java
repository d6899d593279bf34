package org.huiyin.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiyin.history.Change;
import org.huiyin.history.History;
import org.huiyin.shared.Bilingual;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Checks;
import org.huiyin.shared.Refusal;
import org.huiyin.shared.Role;
import org.huiyin.start.Secrets;
import org.jspecify.annotations.Nullable;

/** The door to the channels of this installation, and to what the operator gave to connect them. */
@ApplicationScoped
@Transactional
public class Channels {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,30}[a-z0-9]");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SETTING = 2000;
    private static final String SEAL = "channel";

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    private final Secrets secrets;
    private final History history;
    private final Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public Channels(Secrets secrets, History history, Clock clock) {
        this.secrets = secrets;
        this.history = history;
        this.clock = clock;
    }

    public Optional<ChannelCard> find(String name) {
        return Optional.ofNullable(database.find(Channel.class, name)).map(Channel::card);
    }

    public List<ChannelCard> all() {
        return database.createQuery("select c from Channel c order by c.name", Channel.class)
                .getResultStream()
                .map(Channel::card)
                .toList();
    }

    /** What its connector needs, secrets in the clear: for connectors alone. */
    public Account accountOf(ChannelCard channel) {
        var settings = new HashMap<String, String>();
        settingsOf(channel.name()).forEach(row -> settings.put(row.name(), opened(channel.name(), row)));
        return new Account(channel.name(), channel.kind(), settings);
    }

    /** A further channel of a kind, such as a second account at the same vendor. */
    public ChannelCard add(String name, String kind, Bilingual title, Caller by) {
        by.need(Role.ADMIN);
        var checks = new Checks();
        checks.require(NAME.matcher(name).matches(), "/name", "channel.name-form");
        var words = checks.bilingual(title, "/title", LONGEST_TITLE);
        checks.done();
        if (database.find(Channel.class, name) != null) {
            throw new Refusal.Conflict("channel.name-taken");
        }
        var channel = new Channel(name, kind, words);
        database.persist(channel);
        database.flush();
        database.persist(new Pulse(name));
        record(by, name, "channel-added");
        return channel.card();
    }

    /**
     * Writes down what the operator gave. What is not among the values stays as it is; an empty value takes one back. The
     * log says which were changed, never to what.
     */
    public void give(String name, List<Field> fields, Map<String, String> values, Caller by) {
        by.need(Role.ADMIN);
        row(name);
        var checks = new Checks();
        values.forEach((field, value) -> checks.optional(value, "/" + field, LONGEST_SETTING));
        checks.done();
        for (var field : fields) {
            var value = field.isMade() ? made(name, field) : values.get(field.name());
            if (value != null) {
                write(name, field, value.strip());
                var action = value.isBlank() ? "channel-setting-removed" : "channel-setting-changed";
                history.record(by.actor(), Change.of("channel", name, action, null, field.name()));
            }
        }
    }

    public void rename(String name, Bilingual title, Caller by) {
        by.need(Role.ADMIN);
        var checks = new Checks();
        var words = checks.bilingual(title, "/title", LONGEST_TITLE);
        checks.done();
        row(name).rename(words);
        record(by, name, "channel-renamed");
    }

    /** From now on nothing comes in and nothing leaves; what waits, waits. Safe to call twice. */
    public void pause(String name, Caller by) {
        by.need(Role.ADMIN);
        row(name).pause(clock.instant());
        record(by, name, "channel-paused");
    }

    public void resume(String name, Caller by) {
        by.need(Role.ADMIN);
        row(name).resume();
        record(by, name, "channel-resumed");
    }

    /** Made once, at the first thing that is given; null where it is there already. */
    private @Nullable String made(String channel, Field field) {
        var there = database.find(ChannelSetting.class, new ChannelSettingId(channel, field.name()));
        return there == null ? secrets.randomToken() : null;
    }

    private void write(String channel, Field field, String value) {
        var there = database.find(ChannelSetting.class, new ChannelSettingId(channel, field.name()));
        if (value.isEmpty()) {
            Optional.ofNullable(there).ifPresent(database::remove);
            return;
        }
        var setting = there == null ? new ChannelSetting(channel, field.name()) : there;
        setting.give(field.isSecret() ? secrets.seal(SEAL, channel + value) : value, field.isSecret());
        if (there == null) {
            database.persist(setting);
        }
    }

    /** The name of the channel is sealed in: a secret that was moved to another channel opens there to nothing. */
    private String opened(String channel, ChannelSetting row) {
        if (!row.isSealed()) {
            return row.content();
        }
        var inside = secrets.open(SEAL, row.content()).orElse("");
        return inside.startsWith(channel) ? inside.substring(channel.length()) : "";
    }

    private List<ChannelSetting> settingsOf(String channel) {
        return database.createQuery("select s from ChannelSetting s where s.channel = :channel", ChannelSetting.class)
                .setParameter("channel", channel)
                .getResultList();
    }

    private Channel row(String name) {
        return Optional.ofNullable(database.find(Channel.class, name))
                .orElseThrow(() -> new Refusal.NotFound("channel.not-found"));
    }

    private void record(Caller by, String name, String action) {
        history.record(by.actor(), Change.of("channel", name, action, null, null));
    }
}
