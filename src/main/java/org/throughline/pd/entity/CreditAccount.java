package org.throughline.pd.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.access.OrganizationId;
import org.throughline.access.PersonId;

/** The lines of the ledger for one seat, and which are still to be written so that they say what was attended. */
public final class CreditAccount {

    private final Registration seat;
    private final List<Credit> lines;

    public CreditAccount(Registration seat, List<Credit> lines) {
        this.seat = seat;
        this.lines = List.copyOf(lines);
    }

    /** The line that stands: posted and not reversed. */
    public Optional<Credit> standing() {
        return lines.stream().filter(line -> line.reverses() == null)
                .filter(line -> lines.stream().noneMatch(other -> line.id().equals(other.reverses()))).findFirst();
    }

    /**
     * The lines to append, none where the ledger is right already.
     *
     * @param attended minutes in all meetings; no more is posted than the course is worth
     * @param school   where the person works now, or null for the district office
     */
    public List<Credit> settle(int attended, OrganizationId school, PersonId by, Instant at) {
        int due = Math.min(attended, seat.section().course().mostMinutes());
        Credit standing = standing().orElse(null);
        List<Credit> missing = new ArrayList<>();
        if (standing != null && (standing.minutes() != due || standing.selfChosen() != seat.selfChosen())) {
            missing.add(standing.reversal(by, at));
            standing = null;
        }
        if (standing == null && due > 0) {
            int last = lines.stream().mapToInt(Credit::posting).max().orElse(0);
            missing.add(new Credit(seat, school, last + 1, due, by, at));
        }
        return missing;
    }
}
