package org.throughline.district.roster.control;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops a zip that unpacks to more than its directory says, since the limits were checked on what it says. */
final class DeclaredBytes extends FilterInputStream {

    private final String file;
    private long left;

    DeclaredBytes(InputStream in, String file, long declared) {
        super(in);
        this.file = file;
        this.left = declared;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw RosterZip.damaged(file, e);
        }
        if (count > left) {
            throw new RosterUnreadable(RosterUnreadable.Reason.ZIP_BOMB, file);
        }
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
