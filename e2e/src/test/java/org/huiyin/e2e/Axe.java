package org.huiyin.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What an automatic test can find wrong for people who use a page with other means than eyes and mouse. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static List<String> faultsOf(Page page) {
        // No script runs in there, so that axe would wait for it without end; mails are tested where they are written.
        page.evaluate("() => document.querySelectorAll('iframe[sandbox]').forEach(frame => frame.remove())");
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
    }
}
