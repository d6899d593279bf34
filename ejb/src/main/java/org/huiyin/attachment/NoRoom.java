package org.huiyin.attachment;

/** The installation takes no more images: its quota or its disk is full, or too many are being read. Words still fit. */
public class NoRoom extends RuntimeException {

    NoRoom(String message) {
        super(message);
    }
}
