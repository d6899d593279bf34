package org.huiyin.search.learn;

/** The features of one text: their numbers, ascending, and their values. */
@SuppressWarnings("ArrayRecordComponent") // Never asked for equality.
public record Row(int[] features, float[] values) {

    public static Row dense(float[] values) {
        int[] features = new int[values.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = i;
        }
        return new Row(features, values);
    }
}
