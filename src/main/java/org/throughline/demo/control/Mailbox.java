package org.throughline.demo.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.throughline.access.Can;

/** What the demo sent, for those who send and those who administer. */
@Stateless
@RolesAllowed({Can.ADMINISTER, Can.RUN_SURVEYS})
public class Mailbox {

    private static final int MOST = 100;

    @Inject
    DemoMailServer server;

    public List<DemoMailServer.Letter> letters(String words) {
        return server.letters(words, MOST);
    }

    public DemoMailServer.Letter letter(int number) {
        return server.letter(number);
    }

    public int count() {
        return server.count();
    }
}
