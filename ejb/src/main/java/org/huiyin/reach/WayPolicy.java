package org.huiyin.reach;

import java.util.List;
import java.util.Objects;

/** Which of the ways to a person is taken. Pure. */
final class WayPolicy {

    private WayPolicy() {}

    /**
     * The way to a reporter.
     *
     * @param wanted the person asked to be told
     * @param stopped the person has ended such mails since
     * @param legs every address of the person, in the order in which they come
     */
    static Way wayTo(boolean wanted, boolean stopped, List<Leg> legs) {
        if (!wanted) {
            return Way.page("not-wanted");
        }
        if (stopped) {
            return Way.page("unsubscribed");
        }
        if (legs.isEmpty()) {
            return Way.page("no-address");
        }
        var places = legs.stream().filter(Leg::isPlace).toList();
        return places.isEmpty() ? Way.page("in-app") : wayOver(places);
    }

    private static Way wayOver(List<Leg> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).isOpen()) {
                return Way.to(places.get(i).address()).insteadOf(places.subList(0, i));
            }
        }
        var first = places.stream().filter(Leg::waitsForWords).findFirst().orElse(places.getFirst());
        var others = places.stream().filter(leg -> !leg.equals(first)).toList();
        return Way.none(first.address(), Objects.requireNonNull(first.obstacle()))
                .insteadOf(others);
    }
}
