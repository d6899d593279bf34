package org.huiyin.web.page;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as one SVG path, with the quiet zone of four modules that scanners need. */
public record Qr(int size, String path) {

    private static final int QUIET = 4;

    /** With a quarter of it readable after damage (level Q): it is printed on things that are carried around. */
    public static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            row(code, y, path);
        }
        return new Qr(code.size + 2 * QUIET, path.toString());
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }

    /** Dark modules that touch are one rectangle, so that no printer draws a line between them. */
    private static void row(QrCode code, int y, StringBuilder path) {
        int x = 0;
        while (x < code.size) {
            int start = x;
            while (x < code.size && code.getModule(x, y)) {
                x++;
            }
            if (x > start) {
                int width = x - start;
                path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                path.append('h').append(width).append("v1h-").append(width).append('z');
            }
            x++;
        }
    }
}
