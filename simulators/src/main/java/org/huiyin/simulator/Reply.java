package org.huiyin.simulator;

/** What the product answered to a vendor. */
record Reply(int status, String body) {

    /** As long as nobody was asked. */
    static final Reply TAKEN = new Reply(200, "");
}
