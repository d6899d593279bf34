package org.huiyin.search;

/** Is told how far a rebuild has come. Throwing from it gives the rebuild up and leaves the old index as it was. */
@FunctionalInterface
public interface Progress {

    void indexed(long texts);
}
