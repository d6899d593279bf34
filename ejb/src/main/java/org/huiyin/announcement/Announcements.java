package org.huiyin.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.huiyin.channel.Account;
import org.huiyin.channel.Board;
import org.huiyin.channel.ChannelCard;
import org.huiyin.channel.Channels;
import org.huiyin.channel.Connectors;
import org.huiyin.channel.LengthUnit;
import org.huiyin.channel.Sending;
import org.huiyin.release.ReleaseCard;
import org.huiyin.shared.Caller;
import org.huiyin.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The door to posts for everybody: a published release on a channel, once, when a person presses. Nothing is posted by the
 * machine, and nothing again of which nobody knows whether it stands there.
 */
@ApplicationScoped
public class Announcements {

    private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

    private final AnnouncementRows rows;
    private final Channels channels;
    private final Connectors connectors;

    @Inject
    public Announcements(AnnouncementRows rows, Channels channels, Connectors connectors) {
        this.rows = rows;
        this.channels = channels;
        this.connectors = connectors;
    }

    /** A channel that can be posted on, and what was posted there of the release. */
    public record Place(
            ChannelCard channel,
            int longest,
            LengthUnit unit,
            @Nullable AnnouncementCard announced) {}

    public ReleaseCard release(UUID release, Caller by) {
        return rows.requirePublic(release, by);
    }

    public List<Place> places(UUID release, Caller by) {
        rows.requirePublic(release, by);
        return channels.all().stream()
                .filter(channel -> !channel.paused())
                .flatMap(channel -> connectors.of(channel.kind(), Board.class).stream()
                        .filter(board -> board.isConnected(channels.accountOf(channel)))
                        .map(board -> new Place(
                                channel,
                                board.longestPost(),
                                board.postUnit(),
                                rows.find(release, channel.name()).orElse(null))))
                .toList();
    }

    /**
     * The text as it would stand there.
     *
     * @param link of the release; a post without it would lead nowhere
     */
    public String checked(String text, String link, Place place) {
        var words = text.replace("\r\n", "\n").strip();
        if (!words.contains(link)) {
            throw Refusal.Invalid.field("/text", "notice.announce-link", link);
        }
        if (place.unit().of(words) > place.longest()) {
            throw Refusal.Invalid.field("/text", "notice.announce-long", place.longest() / perCharacter(place.unit()));
        }
        return words;
    }

    /** Posts it, in no transaction; what became of it stands in {@link #places}. */
    public void post(UUID release, String channel, String text, String link, Caller by) {
        var place = require(release, channel, by);
        var words = checked(text, link, place);
        var board = connectors.of(place.channel().kind(), Board.class).orElseThrow();
        var account = channels.accountOf(place.channel());
        rows.begin(release, channel, words, by.actor());
        rows.end(release, channel, post(board, words, account));
    }

    /** A person looked whether it stands there, where nobody knew. */
    public void decide(UUID release, String channel, boolean standsThere, Caller by) {
        require(release, channel, by);
        rows.decide(release, channel, standsThere, by.actor());
    }

    public Place require(UUID release, String channel, Caller by) {
        return places(release, by).stream()
                .filter(place -> place.channel().name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("channel.not-found"));
    }

    private static Sending post(Board board, String words, Account account) {
        try {
            return board.post(words, account);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody knows whether the release stands on " + account.channel(), e);
            return new Sending.Unknown("failed-while-sending");
        }
    }

    /** People count characters, Weibo halves of them. */
    private static int perCharacter(LengthUnit unit) {
        return unit == LengthUnit.HAN_HALVES ? 2 : 1;
    }
}
