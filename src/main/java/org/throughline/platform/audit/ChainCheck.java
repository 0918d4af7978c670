package org.throughline.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Goes through the whole log, entry by entry and outside of the database's own functions, and names what does not fit:
 * an entry that was changed, one that is missing, one that was put in beside the chain, a head that is not the one kept
 * elsewhere.
 */
public final class ChainCheck {

    /** More would help nobody. */
    private static final int MOST_FINDINGS = 100;
    private static final int FETCHED_AT_ONCE = 1_000;

    private final List<Finding> findings = new ArrayList<>();
    private long number;
    private byte[] hash = Chain.BEGINNING;

    private ChainCheck() {}

    /** What does not fit. */
    public enum Kind { CHANGED, MISSING, INSERTED, NOT_THE_ANCHOR }

    /** One place where the log is not what it was; number is 0 where it has none. */
    public record Finding(Kind kind, long number, String entry) {

        @Override
        public String toString() {
            return switch (kind) {
                case CHANGED -> "entry " + number + " (" + entry + ") was changed";
                case MISSING -> "entry " + number + (entry.isEmpty() ? "" : " (" + entry + ")") + " is missing";
                case INSERTED -> "entry " + entry + " was put in beside the chain";
                case NOT_THE_ANCHOR -> "entry " + number + " does not have the hash that was kept elsewhere";
            };
        }
    }

    /**
     * What was found.
     *
     * @param entries how many entries are in the chain
     * @param head    number and hash of the last one, as number:hash; to be kept elsewhere
     */
    public record Result(long entries, String head, List<Finding> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /**
     * Checks the log of a database.
     *
     * @param anchors heads that were kept elsewhere, as number:hash
     */
    public static Result of(Connection connection, List<String> anchors) throws SQLException {
        ChainCheck check = new ChainCheck();
        check.walk(connection);
        check.beside(connection);
        for (String anchor : anchors) {
            check.anchor(connection, anchor);
        }
        return new Result(check.number, check.number + ":" + HexFormat.of().formatHex(check.hash), List.copyOf(check.findings));
    }

    /** After a gap an entry cannot be judged by itself, as its hash hangs on the missing one. */
    private void walk(Connection connection) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement("select c.number, cast(c.entry_id as text), c.hash, " + Chain.COLUMNS
                + " from platform.audit_chain c left join platform.audit a on a.id = c.entry_id order by c.number")) {
            all.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = all.executeQuery()) {
                while (row.next()) {
                    boolean follows = ++number == row.getLong(1);
                    for (; number < row.getLong(1); number++) {
                        found(Kind.MISSING, number, "");
                    }
                    String[] content = Chain.content(row, 3);
                    if (content == null) {
                        found(Kind.MISSING, number, row.getString(2));
                    } else if (follows && !Arrays.equals(row.getBytes(3), Chain.hash(hash, number, content))) {
                        found(Kind.CHANGED, number, row.getString(2));
                    }
                    hash = row.getBytes(3);
                }
            }
        }
    }

    private void beside(Connection connection) throws SQLException {
        try (PreparedStatement others = connection.prepareStatement("""
                        select cast(a.id as text), false from platform.audit a
                        where not exists (select 1 from platform.audit_chain c where c.entry_id = a.id)
                          and not exists (select 1 from platform.audit_waiting w where w.entry_id = a.id)
                        union all
                        select cast(w.entry_id as text), true from platform.audit_waiting w
                        where not exists (select 1 from platform.audit a where a.id = w.entry_id)
                        order by 1 limit ?""")) {
            others.setInt(1, MOST_FINDINGS);
            try (ResultSet row = others.executeQuery()) {
                while (row.next()) {
                    found(row.getBoolean(2) ? Kind.MISSING : Kind.INSERTED, 0, row.getString(1));
                }
            }
        }
    }

    private void anchor(Connection connection, String anchor) throws SQLException {
        String[] parts = anchor.strip().split(":");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an anchor is written as number:hash, not " + anchor);
        }
        long at = Long.parseLong(parts[0]);
        if (at == 0) {
            return;
        }
        try (PreparedStatement kept = connection.prepareStatement("select hash from platform.audit_chain where number = ?")) {
            kept.setLong(1, at);
            try (ResultSet row = kept.executeQuery()) {
                if (!row.next() || !Arrays.equals(row.getBytes(1), HexFormat.of().parseHex(parts[1]))) {
                    found(Kind.NOT_THE_ANCHOR, at, "");
                }
            }
        }
    }

    private void found(Kind kind, long at, String entry) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, at, entry));
        }
    }
}
