package org.huiyin.web.start;

/** Counts the requests that are being answered, and says when there are none left. */
final class RunningRequests implements RunningRequestsMXBean {

    private int running;
    private boolean draining;

    /** False when nobody may enter any more. */
    synchronized boolean enter() {
        if (draining) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void leave() {
        running--;
        notifyAll();
    }

    @Override
    public synchronized int running() {
        return running;
    }

    @Override
    public synchronized boolean drain(long millis) {
        draining = true;
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            for (long left = millis; running > 0 && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running == 0;
    }
}
