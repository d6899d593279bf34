package org.huiyin.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiyin.shared.PersonalData;

/** The images of a report. Erased, they belong to nobody, and the next sweep takes the files. */
@ApplicationScoped
class PicturesOfReport implements PersonalData {

    private final Attachments attachments;

    @Inject
    PicturesOfReport(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Map<String, Object> exportOf(UUID report) {
        List<Map<String, Object>> pictures = attachments.of(report).stream()
                .map(image -> Map.<String, Object>of(
                        "name", image.name(), "sizeBytes", image.sizeBytes(), "sha256", image.sha256()))
                .toList();
        return Map.of("pictures", pictures);
    }

    @Override
    public void erase(UUID report) {
        attachments.remove(report);
    }
}
