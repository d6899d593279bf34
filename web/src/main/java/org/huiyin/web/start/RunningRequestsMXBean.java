package org.huiyin.web.start;

/** How the launcher, which knows no class of the application, lets the running requests finish before it stops. */
public interface RunningRequestsMXBean {

    String NAME = "org.huiyin:type=RunningRequests";

    int running();

    /**
     * From now on a new request is answered 503. Waits for the running ones; streams that never end do not count.
     *
     * @return whether all of them finished in that time
     */
    boolean drain(long millis);
}
