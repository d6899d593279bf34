package org.huiyin.shared;

import java.util.Map;
import java.util.UUID;

/** Implemented by every concept that stores words or addresses of people, so that all can be given out and erased. */
public interface PersonalData {

    /** What is stored about that report's author, by name of the part; empty where nothing is. */
    Map<String, Object> exportOf(UUID report);

    /** Removes words and addresses for good; the row may stay as a tombstone. Safe to call twice. */
    void erase(UUID report);
}
