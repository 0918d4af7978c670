package org.throughline.survey.campaign.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.access.Can;
import org.throughline.access.NotYours;
import org.throughline.access.Viewer;
import org.throughline.platform.audit.Audit;
import org.throughline.platform.mail.Returns;

/** The district's mail server, or a person, tells which mails came back: their people are asked by letter. */
@Stateless
@RolesAllowed(Can.RUN_SURVEYS)
public class MailReturns {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,24}");
    private static final int MOST_LETTERS = 1 << 20;

    @Inject
    Returns returns;

    @Inject
    Viewer viewer;

    @Inject
    Audit audit;

    /** Takes addresses from any text, such as a list, a CSV file, or the returned mails themselves. Returns how many mails of ours came back. */
    public int tell(String text) {
        if (!viewer.scope(Can.RUN_SURVEYS).whole()) {
            // an address may be that of anybody in the district
            throw new NotYours();
        }
        Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Matcher found = ADDRESS.matcher(text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text);
        while (found.find()) {
            addresses.add(found.group());
        }
        int came = returns.cameBack(addresses);
        audit.note(viewer.id().value(), "mail-returned", "mail", String.valueOf(came));
        return came;
    }
}
