package org.huiyin.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.finding.Findings;
import org.huiyin.intake.ReportCard;
import org.huiyin.intake.Reports;
import org.huiyin.search.split.Splitter;

/** Which issue a report stands for that was found by some words: of one that names two problems, the one they speak of. */
@ApplicationScoped
@Transactional
public class Meant {

    private final Findings findings;
    private final Parts parts;
    private final Reports reports;

    @Inject
    public Meant(Findings findings, Parts parts, Reports reports) {
        this.findings = findings;
        this.parts = parts;
        this.reports = reports;
    }

    /** For each report that has one, at the end of every merge. */
    public Map<UUID, Long> rootsOf(Collection<UUID> found, String words) {
        return corrected(findings.rootsOf(found), words);
    }

    /** As {@link #rootsOf}; a report that waits for a person counts with the issue that was proposed for it. */
    public Map<UUID, Long> presumedRootsOf(Collection<UUID> found, String words) {
        return corrected(findings.presumedRootsOf(found), words);
    }

    /** As above, of reports that name one problem each. */
    public Map<UUID, Long> presumedRootsOf(Collection<UUID> found) {
        return findings.presumedRootsOf(found);
    }

    /** Which of them name more than one problem. */
    public Set<UUID> namingSeveral(Collection<UUID> found) {
        return new HashSet<>(parts.heldOf(found).keySet());
    }

    private Map<UUID, Long> corrected(Map<UUID, Long> roots, String words) {
        var held = parts.heldOf(roots.keySet());
        if (held.isEmpty()) {
            return roots;
        }
        var corrected = new HashMap<>(roots);
        reports.all(held.keySet()).forEach(report -> {
            int part = nearest(report, held.getOrDefault(report.id(), List.of()), words);
            findings.rootOf(report.id(), part).ifPresent(root -> corrected.put(report.id(), root));
        });
        return corrected;
    }

    private static int nearest(ReportCard report, List<PartCard> held, String words) {
        var passages = Passage.of(report.text(), held);
        var numbers = passages.stream().map(Passage::part).distinct().sorted().toList();
        var said = numbers.stream().map(part -> Passage.wordsOf(part, passages)).toList();
        return numbers.isEmpty() ? 0 : numbers.get(Splitter.nearest(words, said));
    }
}
