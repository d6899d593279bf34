package org.huiyin.web.security;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in a refusal where it is longer than it may be. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long read;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        return next < 0 ? next : counted(next, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int result, int more) {
        read += more;
        if (read > most) {
            throw BodyLimit.tooLarge();
        }
        return result;
    }
}
