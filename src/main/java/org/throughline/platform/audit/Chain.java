package org.throughline.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How an entry's hash is made: SHA-256 over the hash before it (32 zero bytes for the first) and the entry, written so
 * that no two entries have the same bytes. The check uses the same lines, outside of the database.
 */
final class Chain {

    static final byte[] BEGINNING = new byte[32];

    /** What an entry's hash is about; {@link #content} reads them in this order. */
    static final String COLUMNS = """
            cast(a.id as text), cast(cast(extract(epoch from a.at) * 1000000 as bigint) as text), cast(a.person_id as text), a.action, a.subject, a.detail,
            cast(a.before as text), cast(a.after as text), a.address, a.session, a.request""";

    private static final int FIELDS = 11;

    private Chain() {}

    /** The content of the row at the cursor, whose columns begin after so many others; null where there is no entry. */
    static String[] content(ResultSet row, int others) throws SQLException {
        String[] content = new String[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            content[i] = row.getString(others + i + 1);
        }
        return content[0] == null ? null : content;
    }

    static byte[] hash(byte[] before, long number, String[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(number);
            for (String field : content) {
                byte[] text = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : text.length);
                if (text != null) {
                    out.write(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
