package org.throughline.demo.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;
import org.throughline.demo.control.LetterBox.Letter;

/** What the demo sent, for those who send and those who administer. */
@Stateless
@RolesAllowed({Can.ADMINISTER, Can.RUN_SURVEYS})
public class Mailbox {

    @Inject
    LetterBox box;

    /** Newest first, of a recipient, subject or text that the words name; all where there are none. */
    public List<Letter> letters(String words, int first, int most) {
        return box.letters(words, first, most);
    }

    public long count(String words) {
        return box.count(words);
    }

    public Letter letter(long number) {
        return box.letter(number);
    }
}
