package org.huiyin.shared;

/**
 * A share that was counted on a sample, with the interval in which the true one lies in 95 of 100 cases (Wilson 1927).
 *
 * @param of how many were counted; a weighted sample counts as the plain one that says as much
 */
public record Share(double estimate, double low, double high, double of) {

    /** Nothing was counted: it may be anything. */
    public static final Share UNKNOWN = new Share(0, 0, 1, 0);

    private static final double Z = 1.959963984540054;

    public static Share counted(double hits, double of) {
        if (!(of > 0)) {
            return UNKNOWN;
        }
        double share = Math.max(0, Math.min(1, hits / of));
        double z2 = Z * Z;
        double middle = share + z2 / (2 * of);
        double reach = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of * of));
        double whole = 1 + z2 / of;
        return new Share(share, Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole), of);
    }

    public boolean isKnown() {
        return of > 0;
    }
}
