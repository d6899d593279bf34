package org.huiyin.web.release;

import java.util.List;
import java.util.Locale;
import org.huiyin.announcement.AnnouncementCard;
import org.huiyin.announcement.AnnouncementState;
import org.huiyin.announcement.Announcements.Place;
import org.huiyin.channel.LengthUnit;
import org.huiyin.release.ReleaseCard;
import org.huiyin.web.page.FormErrors;
import org.huiyin.web.page.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A release and where it can be posted.
 *
 * @param text as it was made or typed
 * @param channel the one that the text and the errors are for; null for all
 * @param preview whether it is looked at before it is posted
 */
public record AnnouncePage(
        ReleaseCard release,
        List<Place> places,
        String text,
        @Nullable String channel,
        boolean preview,
        FormErrors errors) {

    public AnnouncePage {
        places = List.copyOf(places);
    }

    public String at(Place place, String part) {
        return "/releases/" + release.id() + "/announcements/" + place.channel().name() + part;
    }

    public boolean isLookedAt(Place place) {
        return preview && place.channel().name().equals(channel);
    }

    public @Nullable String errorOf(Place place) {
        return place.channel().name().equals(channel) ? errors.of("text") : null;
    }

    /** Whether it can be written and posted there: never before, or refused. */
    public boolean isOpen(Place place) {
        var there = place.announced();
        return there == null || there.state() == AnnouncementState.REFUSED;
    }

    public boolean isUnknown(AnnouncementCard there) {
        return there.state() == AnnouncementState.UNKNOWN;
    }

    public String stateKey(AnnouncementCard there) {
        return "release.announce.state." + there.state().name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a refusal or doubt: a sentence, then perhaps the vendor's own words. */
    public @Nullable String reason(Ui ui, AnnouncementCard there) {
        if (there.reason() == null) {
            return null;
        }
        var parts = there.reason().split(" ", 2);
        var sentence = ui.find("release.announce.reason." + parts[0])
                .or(() -> ui.find("notice.reason." + parts[0]))
                .orElse(parts[0]);
        return parts.length == 2 ? sentence + " " + parts[1] : sentence;
    }

    /** How long it is, as the channel counts: two halves are one character there. */
    public int length(Place place) {
        return whole(place, place.unit().of(text));
    }

    public int longest(Place place) {
        return whole(place, place.longest());
    }

    private static int whole(Place place, int counted) {
        return place.unit() == LengthUnit.HAN_HALVES ? (counted + 1) / 2 : counted;
    }
}
