package org.huiyin.desk;

/**
 * What the machine had found nearest to a report when it said that nothing is like it.
 *
 * @param reference of the nearest report
 * @param issue behind which that one stands today
 * @param likelihood between 0 and 1: how likely the two were about the same, as measured then
 */
public record Nearest(String report, String reference, String issue, String title, double likelihood) {

    private static final double ROUNDED = 0.001;

    /** A finding that was taken back and holds again has the likelihood it had at first. */
    public boolean isGroundOf(FindingView finding) {
        return finding.foundNothingLikeIt() && Math.abs(finding.score() - likelihood) < ROUNDED;
    }
}
