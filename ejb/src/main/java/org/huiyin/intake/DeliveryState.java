package org.huiyin.intake;

/** How far what was delivered has come. */
public enum DeliveryState {
    /** In the database, not understood yet. */
    KEPT,
    PROCESSED,
    /** Could not be understood; a person decides. */
    QUARANTINED,
    /** A person decided that it is nothing. */
    DISCARDED
}
