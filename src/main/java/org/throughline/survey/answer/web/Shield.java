package org.throughline.survey.answer.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.throughline.platform.secret.Sealing;
import org.throughline.platform.time.RealTime;

/**
 * Keeps a public survey from being flooded. Who comes with the mark of a first page that was just loaded, from an address
 * and at a time at which not many begin, sees nothing of it. Else a small sum is asked, which needs no script and shuts no
 * school out; who goes on without it, or sends faster than anybody reads, is heard, and the answers wait for a
 * person to look. All is counted in the memory of each server and forgotten after minutes.
 */
@ApplicationScoped
class Shield {

    /** What is done with somebody who wants to begin. */
    enum Entry { GOES, IS_ASKED, GOES_UNPROVEN, WAITS }

    /** A sum to be asked: what is added, and the mark by which the answer is known again. */
    record Sum(int one, int other, String mark) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern OPENED = Pattern.compile("(([0-9]{1,15})\\.[0-9a-f]{1,16})\\.([0-9a-f]+)");
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long TEN_MINUTES = 10 * MINUTE;
    private static final long HALF_A_DAY = 12 * 60 * MINUTE;
    private static final int USES_OF_A_PAGE = 5;
    private static final int TOO_MANY_TIMES = 10;
    private static final int OF_FULL_LENGTH = 10;
    private static final int MARK_BYTES = 12;
    private static final int LARGEST = 9;
    private static final int PARTS = 5;
    private static final int MOST_REMEMBERED = 50_000;

    @Inject
    @RealTime
    Clock clock;

    @Inject
    Sealing sealing;

    @Inject
    @ConfigProperty(name = "survey.public.address", defaultValue = "200")
    int beginsOfAddressIn10Minutes;

    @Inject
    @ConfigProperty(name = "survey.public.all", defaultValue = "1200")
    int beginsInMinute;

    @Inject
    @ConfigProperty(name = "survey.public.least", defaultValue = "4")
    int leastSeconds;

    private final String secret = HexFormat.of().formatHex(RANDOM.generateSeed(MARK_BYTES));
    private final Pace.Window addresses = new Pace.Window(TEN_MINUTES);
    private final Pace.Window all = new Pace.Window(MINUTE);
    private final Pace.Window pages = new Pace.Window(TEN_MINUTES);
    private final Pace.Window sums = new Pace.Window(TEN_MINUTES);
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    /** Marks a first page with the moment at which it was loaded. */
    String opened(String word) {
        String moment = clock.millis() + "." + Long.toHexString(RANDOM.nextLong());
        return moment + "." + mark("first page " + word + " " + moment);
    }

    /** Somebody wants to begin, and brings what the first page gave. */
    Entry enter(String address, String word, String opened) {
        int fromThere = addresses.count(address, clock.millis());
        int inAll = all.count("", clock.millis());
        if (fromThere > TOO_MANY_TIMES * beginsOfAddressIn10Minutes) {
            return Entry.WAITS;
        }
        return fromThere > beginsOfAddressIn10Minutes || inAll > beginsInMinute || !fresh(word, opened) ? Entry.IS_ASKED : Entry.GOES;
    }

    /** The same person comes back from the sum; each counts once. */
    Entry answered(String mark, String answer, boolean without) {
        String[] parts = mark.split("\\.");
        boolean ours = parts.length == PARTS && parts[PARTS - 1].equals(mark("sum " + mark.substring(0, mark.lastIndexOf('.'))))
                && clock.millis() - Long.parseLong(parts[2]) < TEN_MINUTES && sums.count(mark, clock.millis()) == 1;
        if (!ours) {
            return Entry.IS_ASKED;
        }
        if (without) {
            return Entry.GOES_UNPROVEN;
        }
        return digits(answer).equals(String.valueOf(Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]))) ? Entry.GOES : Entry.IS_ASKED;
    }

    Sum sum() {
        int one = 1 + RANDOM.nextInt(LARGEST);
        int other = 1 + RANDOM.nextInt(LARGEST);
        // a number of chance keeps two sums of one moment apart
        String words = one + "." + other + "." + clock.millis() + "." + Long.toHexString(RANDOM.nextLong());
        return new Sum(one, other, words + "." + mark("sum " + words));
    }

    /** From now on it is seen how long the answers take. */
    void began(String code) {
        if (begun.size() >= MOST_REMEMBERED) {
            begun.values().removeIf(when -> clock.millis() - when > leastSeconds * SECOND);
        }
        if (begun.size() < MOST_REMEMBERED) {
            begun.put(code, clock.millis());
        }
    }

    /** Why answers that are sent now have to wait; "" where nothing speaks against them. A short survey is answered faster. */
    String suspicion(String code, int questions) {
        Long when = begun.remove(code);
        return when != null && clock.millis() - when < leastSeconds * SECOND * Math.min(questions, OF_FULL_LENGTH) / OF_FULL_LENGTH ? "FAST" : "";
    }

    private boolean fresh(String word, String opened) {
        Matcher parts = OPENED.matcher(opened);
        return parts.matches() && parts.group(3).equals(mark("first page " + word + " " + parts.group(1)))
                && clock.millis() - Long.parseLong(parts.group(2)) < HALF_A_DAY && pages.count(opened, clock.millis()) <= USES_OF_A_PAGE;
    }

    /** Digits of any script as those of the West. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    /** With the key of the installation, so that another of its servers knows it again; with one of this start where there is none. */
    private String mark(String words) {
        byte[] mark = sealing.possible() ? sealing.mark("survey shield " + words) : digest(secret + words);
        return HexFormat.of().formatHex(Arrays.copyOf(mark, MARK_BYTES));
    }

    private static byte[] digest(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
