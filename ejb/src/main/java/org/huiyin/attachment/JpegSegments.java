package org.huiyin.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The little that must be known of a JPEG before it is decoded: which way up it is, and how many passes it has. */
record JpegSegments(int orientation, int scans) {

    static final int UPRIGHT = 1;

    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    /** Never fails: what cannot be read is upright. */
    static JpegSegments of(byte[] jpeg) {
        int orientation = UPRIGHT;
        int scans = 0;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            if ((jpeg[at] & 0xFF) != MARKER) {
                at++;
                continue;
            }
            int kind = jpeg[at + 1] & 0xFF;
            if (kind == END) {
                break;
            }
            if (isAlone(kind)) {
                at += kind == MARKER ? 1 : 2;
                continue;
            }
            int length = ((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF);
            int end = Math.min(jpeg.length, at + 2 + Math.max(2, length));
            if (kind == APP1) {
                orientation = orientationIn(Arrays.copyOfRange(jpeg, at + 4, Math.max(at + 4, end)), orientation);
            }
            scans += kind == START_OF_SCAN ? 1 : 0;
            at = end;
        }
        return new JpegSegments(orientation, scans);
    }

    /** Stuffed bytes and restart marks inside the data of a scan, and fill bytes. */
    private static boolean isAlone(int kind) {
        return kind == 0 || kind == MARKER || kind == 0x01 || (kind >= 0xD0 && kind <= 0xD8);
    }

    private static int orientationIn(byte[] segment, int otherwise) {
        if (segment.length < EXIF.length + 8 || !Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length)) {
            return otherwise;
        }
        var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return otherwise;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : otherwise;
            }
        }
        return otherwise;
    }
}
