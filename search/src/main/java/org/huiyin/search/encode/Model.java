package org.huiyin.search.encode;

/** The two models, both BERT with eight-bit weights, as their publishers left them. */
public enum Model {
    /** BAAI bge-small-zh-v1.5: the meaning stands in the first piece. */
    CHINESE("bge-small-zh-v1.5-q", 512, 128, false, 0.4),
    /** Sentence Transformers all-MiniLM-L6-v2: the meaning is the mean of all pieces. */
    ENGLISH("all-minilm-l6-v2-q", 384, 256, true, 0);

    final String name;
    final int pieces;
    final boolean mean;
    private final int dimensions;
    private final double unrelated;

    Model(String name, int dimensions, int pieces, boolean mean, double unrelated) {
        this.name = name;
        this.dimensions = dimensions;
        this.pieces = pieces;
        this.mean = mean;
        this.unrelated = unrelated;
    }

    public int dimensions() {
        return dimensions;
    }

    /** Cosine of this model's vectors to a likeness from 0 to 1: what unrelated texts have counts as nothing. */
    public double likeness(double cosine) {
        return Math.clamp((cosine - unrelated) / (1 - unrelated), 0, 1);
    }
}
