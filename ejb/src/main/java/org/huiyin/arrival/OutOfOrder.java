package org.huiyin.arrival;

/** What this speaks of has not come yet; it is tried again a little later. */
class OutOfOrder extends RuntimeException {

    OutOfOrder(String key) {
        super(key + " is not known yet");
    }
}
