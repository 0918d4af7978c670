package org.throughline.survey.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.throughline.platform.secret.Sealing;
import org.throughline.survey.answer.web.Shield.Entry;

class ShieldTest {

    private static final String HOME = "198.51.100.7";
    private static final String SCHOOL = "203.0.113.1";

    private final Hands clock = new Hands();
    private final Shield shield = shield();

    private Shield shield() {
        Shield made = new Shield();
        made.clock = clock;
        made.sealing = new Sealing() {
            @Override
            public boolean possible() {
                return false;
            }
        };
        made.beginsOfAddressIn10Minutes = 200;
        made.beginsInMinute = 1200;
        made.leastSeconds = 4;
        return made;
    }

    private static String right(Shield.Sum sum) {
        return String.valueOf(sum.one() + sum.other());
    }

    @Test
    void who_comes_from_the_first_page_sees_nothing_of_it() {
        assertThat(shield.enter(HOME, "welcome", shield.opened("welcome"))).isEqualTo(Entry.GOES);
    }

    @Test
    void a_first_page_that_is_missing_made_up_of_another_survey_old_or_used_again_and_again_leads_to_a_sum() {
        String opened = shield.opened("welcome");

        assertThat(shield.enter(HOME, "welcome", "")).isEqualTo(Entry.IS_ASKED);
        assertThat(shield.enter(HOME, "welcome", "17." + opened.substring(opened.indexOf('.') + 1))).isEqualTo(Entry.IS_ASKED);
        assertThat(shield.enter(HOME, "other", opened)).isEqualTo(Entry.IS_ASKED);
        for (int i = 0; i < 5; i++) {
            assertThat(shield.enter(HOME, "welcome", opened)).isEqualTo(Entry.GOES);
        }
        assertThat(shield.enter(HOME, "welcome", opened)).isEqualTo(Entry.IS_ASKED);
        String old = shield.opened("welcome");
        clock.pass(Duration.ofHours(13));
        assertThat(shield.enter(HOME, "welcome", old)).isEqualTo(Entry.IS_ASKED);
    }

    @Test
    void a_school_of_1200_behind_one_address_gets_in_to_the_last_and_a_home_beside_it_sees_nothing() {
        int asked = 0;
        for (int i = 0; i < 1200; i++) {
            Entry entry = shield.enter(SCHOOL, "welcome", shield.opened("welcome"));
            if (entry == Entry.IS_ASKED) {
                asked++;
                Shield.Sum sum = shield.sum();
                entry = shield.answered(sum.mark(), right(sum), false);
            }
            assertThat(entry).isEqualTo(Entry.GOES);
        }

        assertThat(asked).isEqualTo(1000);
        clock.pass(Duration.ofMinutes(1));
        assertThat(shield.enter(HOME, "welcome", shield.opened("welcome"))).isEqualTo(Entry.GOES);
    }

    @Test
    void a_flood_from_one_address_waits_and_one_from_many_is_asked() {
        for (int i = 0; i < 2000; i++) {
            assertThat(shield.enter(SCHOOL, "welcome", "")).isEqualTo(Entry.IS_ASKED);
        }
        assertThat(shield.enter(SCHOOL, "welcome", shield.opened("welcome"))).isEqualTo(Entry.WAITS);
        assertThat(shield.enter(HOME, "welcome", shield.opened("welcome"))).as("while many begin everywhere").isEqualTo(Entry.IS_ASKED);
        clock.pass(Duration.ofMinutes(10));
        assertThat(shield.enter(SCHOOL, "welcome", shield.opened("welcome"))).isEqualTo(Entry.GOES);
    }

    @Test
    void a_sum_is_answered_once_in_digits_of_any_script_and_who_goes_on_without_it_is_marked() {
        Shield.Sum sum = shield.sum();
        assertThat(shield.answered(sum.mark(), right(sum), false)).isEqualTo(Entry.GOES);
        assertThat(shield.answered(sum.mark(), right(sum), false)).as("the same again").isEqualTo(Entry.IS_ASKED);

        Shield.Sum arabic = shield.sum();
        String digits = right(arabic).chars().mapToObj(digit -> String.valueOf((char) ('\u0660' + digit - '0'))).reduce("", String::concat);
        assertThat(shield.answered(arabic.mark(), " " + digits, false)).isEqualTo(Entry.GOES);
        Shield.Sum wrong = shield.sum();
        assertThat(shield.answered(wrong.mark(), "99", false)).isEqualTo(Entry.IS_ASKED);
        assertThat(shield.answered(shield.sum().mark(), "", true)).isEqualTo(Entry.GOES_UNPROVEN);
        assertThat(shield.answered("1.1.0.7.00", "2", false)).isEqualTo(Entry.IS_ASKED);
        assertThat(shield.answered("1.1.x", "2", true)).isEqualTo(Entry.IS_ASKED);
    }

    @Test
    void what_comes_faster_than_anybody_reads_is_suspicious_and_a_short_survey_is_answered_faster() {
        shield.began("LONG");
        shield.began("SHORT");
        shield.began("SLOW");
        clock.pass(Duration.ofSeconds(2));

        assertThat(shield.suspicion("LONG", 30)).isEqualTo("FAST");
        assertThat(shield.suspicion("SHORT", 2)).isEmpty();
        clock.pass(Duration.ofSeconds(3));
        assertThat(shield.suspicion("SLOW", 30)).isEmpty();
        assertThat(shield.suspicion("NEVER-SEEN", 30)).isEmpty();
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2027-03-01T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
