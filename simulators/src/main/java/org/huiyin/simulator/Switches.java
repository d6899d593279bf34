package org.huiyin.simulator;

import java.util.Map;

/** What each vendor can be told to do wrong. A press is one call; pressed twice it is the next two. */
final class Switches {

    private final Map<String, Whims> vendors;

    Switches(Map<String, Whims> vendors) {
        this.vendors = vendors;
    }

    /** @param which vendor and mischief, as the button said; anything else changes nothing */
    void press(String which) {
        vendors.forEach((vendor, whims) -> whims.known().stream()
                .filter(how -> which.equals(nameOf(vendor, how)))
                .forEach(whims::add));
    }

    boolean isAnyOn() {
        return vendors.values().stream()
                .anyMatch(whims -> whims.known().stream().anyMatch(how -> whims.waiting(how) > 0));
    }

    /** Behind each button how often it will still be done. */
    String html() {
        var html = new StringBuilder("<form method=\"post\" action=\"/wrong\"><table>");
        vendors.forEach((vendor, whims) -> {
            html.append("<tr><th scope=\"row\">").append(vendor).append("<td>");
            whims.known().forEach(how -> html.append(button(vendor, how, whims.waiting(how))));
        });
        return html.append("</table></form>").toString();
    }

    private static String button(String vendor, Mischief how, long waiting) {
        var count = waiting == 0 ? "" : " <b>" + waiting + "</b>";
        return "<button name=\"wrong\" value=\"" + nameOf(vendor, how) + "\">" + how.label() + count + "</button> ";
    }

    private static String nameOf(String vendor, Mischief how) {
        return vendor + " " + how;
    }
}
